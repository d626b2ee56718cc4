package org.stockledger.inventory.jpa.testdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What MySQL and MariaDB have in common: their options. */
abstract class InnoDbSoftware extends ServerSoftware {

    /** What both need, whether they make their first data folder or serve. */
    static List<String> commonOptions(Path home, Path data, Path temporary) {
        List<String> options = new ArrayList<>(List.of(
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--lc-messages-dir=" + home.resolve("share"),
                // else it clears away the temporary files of any other server on the machine
                "--tmpdir=" + temporary));
        if (asRoot()) {
            options.add("--user=root");
        }
        return options;
    }

    /** What both need to serve; sockets and the like are relative to the data folder, whose path may be long. */
    static List<String> servingOptions(RunFolder folder, int port, Durability durability) {
        return List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--skip-name-resolve",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=64M",
                "--innodb-flush-log-at-trx-commit=" + (durability == Durability.FULL ? 1 : 0),
                "--init-file=" + folder.firstStatements());
    }

    @Override
    String firstStatements() {
        return """
                CREATE USER IF NOT EXISTS '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%';
                """.formatted(USER, PASSWORD);
    }

    @Override
    String readyMark(int port) {
        return "port: " + port;
    }

    @Override
    String endSignal() {
        return "KILL";
    }
}
