package org.stockledger.examples.retail.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Processor time that a process and its children have used: the running ones, and those that ended. Linux only. */
final class Cpu {
    private static final int TICKS_A_SECOND = 100;
    private static final int ENDED_CHILDREN = 13;

    private final ProcessHandle process;

    Cpu(ProcessHandle process) {
        this.process = process;
    }

    /** That of the PostgreSQL server behind the database: the parent of the process that serves a connection. */
    static Cpu ofServer(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return new Cpu(ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow());
        }
    }

    Duration used() {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(ended(), Duration::plus);
    }

    private Duration ended() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[ENDED_CHILDREN]) + Long.parseLong(fields[ENDED_CHILDREN + 1]);
            return Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND);
        } catch (IOException notLinux) {
            return Duration.ZERO;
        }
    }
}
