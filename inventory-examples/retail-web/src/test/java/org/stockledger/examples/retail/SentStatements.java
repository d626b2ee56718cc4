package org.stockledger.examples.retail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what the application sends to its database, whoever prepared it: Hibernate, the ledger or the shop's own SQL. */
final class SentStatements implements BeanPostProcessor {
    private final AtomicInteger sent = new AtomicInteger();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? watched(DataSource.class, source, this::connection) : bean;
    }

    private Object connection(Object answer) {
        return answer instanceof Connection connection
                ? watched(Connection.class, connection, this::statement)
                : answer;
    }

    private Object statement(Object answer) {
        return answer instanceof PreparedStatement statement
                ? watched(PreparedStatement.class, statement, UnaryOperator.identity())
                : answer;
    }

    private <T> T watched(Class<T> type, T target, UnaryOperator<Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                SentStatements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        sent.incrementAndGet();
                    }
                    return answer.apply(call(target, method, arguments));
                }));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? new SQLException(thrown) : thrown.getCause();
        }
    }

    /** How many it sends while this runs. */
    int during(Runnable work) {
        int before = sent.get();
        work.run();
        return sent.get() - before;
    }
}
