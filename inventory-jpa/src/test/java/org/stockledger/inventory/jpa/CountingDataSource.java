package org.stockledger.inventory.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Writes down what is sent to the database: each execution of a statement or a batch, each commit and each rollback. */
final class CountingDataSource {
    private final List<String> sent = new CopyOnWriteArrayList<>();

    DataSource over(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (name, answer) -> answer instanceof Connection connection ? counted(connection) : answer);
    }

    List<String> sent() {
        return sent;
    }

    private Connection counted(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                sent.add(method.getName());
            }
            Object answer = invoke(connection, method, arguments);
            return answer instanceof PreparedStatement statement
                            && method.getName().equals("prepareStatement")
                    ? counted(statement, (String) arguments[0])
                    : answer;
        };
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private PreparedStatement counted(PreparedStatement statement, String text) {
        return proxy(PreparedStatement.class, statement, (name, answer) -> {
            if (name.startsWith("execute")) {
                sent.add(text.strip().replaceAll("\\s+", " "));
            }
            return answer;
        });
    }

    private interface Seen {
        Object answer(String method, Object answer);
    }

    private static <T> T proxy(Class<T> type, T target, Seen seen) {
        InvocationHandler handler =
                (proxy, method, arguments) -> seen.answer(method.getName(), invoke(target, method, arguments));
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? new SQLException(thrown) : thrown.getCause();
        }
    }
}
