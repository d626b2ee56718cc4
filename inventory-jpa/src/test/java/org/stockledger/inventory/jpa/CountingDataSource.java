package org.stockledger.inventory.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Writes down what is sent to the database: each execution of a statement or a batch, each commit and each rollback. */
final class CountingDataSource {
    private final List<String> sent = new CopyOnWriteArrayList<>();

    DataSource over(DataSource source) {
        return Watched.by(
                (method, arguments, answer) -> answer instanceof Connection connection ? counted(connection) : answer,
                DataSource.class,
                source);
    }

    List<String> sent() {
        return sent;
    }

    private Connection counted(Connection connection) {
        return Watched.by(
                (method, arguments, answer) -> {
                    if (method.equals("commit") || method.equals("rollback")) {
                        sent.add(method);
                    }
                    return answer instanceof PreparedStatement statement && method.equals("prepareStatement")
                            ? counted(statement, (String) arguments[0])
                            : answer;
                },
                Connection.class,
                connection);
    }

    private PreparedStatement counted(PreparedStatement statement, String text) {
        return Watched.by(
                (method, arguments, answer) -> {
                    if (method.startsWith("execute")) {
                        sent.add(text.strip().replaceAll("\\s+", " "));
                    }
                    return answer;
                },
                PreparedStatement.class,
                statement);
    }
}
