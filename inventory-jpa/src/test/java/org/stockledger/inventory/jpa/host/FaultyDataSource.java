package org.stockledger.inventory.jpa.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/**
 * Connections to a real database on which, when it is planned, one step goes wrong. It goes under a pool. Also keeps what
 * the database itself complained of. Thread-safe, but a plan is for one thread at a time.
 */
public final class FaultyDataSource extends AbstractDataSource {
    private final TestDatabase database;
    private final Queue<SQLException> complaints = new ConcurrentLinkedQueue<>();
    private @Nullable Fault planned;
    private int steps;
    private boolean reached;

    public FaultyDataSource(TestDatabase database) {
        this.database = database;
    }

    /** From now on steps are counted, and the one that is meant goes wrong, once. */
    public synchronized void plan(Fault fault) {
        planned = fault;
        steps = 0;
        reached = false;
    }

    /** Nothing goes wrong any more; whether there was a step that was meant to. */
    public synchronized boolean endPlan() {
        planned = null;
        return reached;
    }

    /** What the database itself has complained of. */
    public Queue<SQLException> complaints() {
        return complaints;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.connect();
        return (Connection) Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> onConnection(connection, method, arguments));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private @Nullable Object onConnection(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("commit")) {
            return step(connection, true, () -> invoke(connection, method, arguments));
        }
        Object answer = invoke(connection, method, arguments);
        return answer instanceof Statement statement ? watched(connection, statement) : answer;
    }

    private Object watched(Connection connection, Statement statement) {
        Class<?> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? step(connection, false, () -> invoke(statement, method, arguments))
                        : invoke(statement, method, arguments));
    }

    private interface Step {
        @Nullable
        Object take() throws Throwable;
    }

    private @Nullable Object step(Connection connection, boolean commit, Step step) throws Throwable {
        Fault fault = nextStep();
        strike(fault, Fault.Moment.BEFORE, connection, commit);
        Object answer = step.take();
        strike(fault, Fault.Moment.AFTER, connection, commit);
        return answer;
    }

    private synchronized @Nullable Fault nextStep() {
        steps++;
        if (planned == null || planned.step() != steps) {
            return null;
        }
        reached = true;
        return planned;
    }

    private void strike(@Nullable Fault fault, Fault.Moment moment, Connection connection, boolean commit)
            throws SQLException {
        if (fault != null && fault.moment() == moment && fault.kind().mayHappen(moment, commit)) {
            fault.kind().happen(connection, database.engine(), commit);
        }
    }

    private @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof SQLException complaint) {
                complaints.add(complaint);
            }
            throw thrown.getCause();
        }
    }
}
