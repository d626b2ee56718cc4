package org.stockledger.examples.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Counts what is sent to the database: each execution of a statement or of a batch, each commit, each rollback. */
final class CountingDataSource {
    private final AtomicLong sent = new AtomicLong();
    private final DataSource source;

    CountingDataSource(DataSource source) {
        this.source = source;
    }

    DataSource dataSource() {
        return watched(DataSource.class, source, this::watchedConnection);
    }

    /** How much was sent so far. */
    long sent() {
        return sent.get();
    }

    private Object watchedConnection(Object answer) {
        return answer instanceof Connection connection
                ? watched(Connection.class, connection, this::watchedStatement)
                : answer;
    }

    private Object watchedStatement(Object answer) {
        if (answer instanceof PreparedStatement prepared) {
            return watched(PreparedStatement.class, prepared, UnaryOperator.identity());
        }
        return answer instanceof Statement statement
                ? watched(Statement.class, statement, UnaryOperator.identity())
                : answer;
    }

    private <T> T watched(Class<T> type, T target, UnaryOperator<Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    if (name.startsWith("execute") || name.equals("commit") || name.equals("rollback")) {
                        sent.incrementAndGet();
                    }
                    return answer.apply(invoke(target, method, arguments));
                }));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? new SQLException(thrown) : thrown.getCause();
        }
    }
}
