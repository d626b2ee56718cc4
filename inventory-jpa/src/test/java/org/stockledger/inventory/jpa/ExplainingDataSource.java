package org.stockledger.inventory.jpa;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks the database how it runs each statement, with the values it is run with. */
final class ExplainingDataSource {
    /** Later executions differ only in their values. */
    private static final int EXPLAINED_EACH = 2;

    private final Map<String, List<Plan>> plans = new ConcurrentHashMap<>();

    DataSource over(DataSource source) {
        return Watched.by(
                (method, arguments, answer) -> answer instanceof Connection connection ? explained(connection) : answer,
                DataSource.class,
                source);
    }

    /** The plans so far. */
    Collection<Plan> plans() {
        return plans.values().stream().flatMap(List::stream).toList();
    }

    private Connection explained(Connection connection) {
        return Watched.by(
                (method, arguments, answer) ->
                        answer instanceof PreparedStatement statement && method.equals("prepareStatement")
                                ? new Execution(connection, (String) arguments[0]).of(statement)
                                : answer,
                Connection.class,
                connection);
    }

    /** One prepared statement and the values set on it. */
    private final class Execution {
        private record Value(String setter, Object[] arguments) {}

        private final Connection connection;
        private final String text;
        private final List<Value> values = new ArrayList<>();
        private boolean batched;

        Execution(Connection connection, String text) {
            this.connection = connection;
            this.text = text;
        }

        PreparedStatement of(PreparedStatement statement) {
            return Watched.by(this::called, PreparedStatement.class, statement);
        }

        private @Nullable Object called(String method, Object[] arguments, @Nullable Object answer)
                throws SQLException {
            if (method.startsWith("set") && arguments.length > 1 && !batched) {
                values.add(new Value(method, arguments));
            }
            batched |= method.equals("addBatch");
            if (method.startsWith("execute") && text.contains("inv_")) {
                List<Plan> known = plans.computeIfAbsent(text, first -> new ArrayList<>());
                if (known.size() < EXPLAINED_EACH) {
                    known.addAll(explainEach());
                }
            }
            return answer;
        }

        /** Statements that go together are explained one by one: asking about all at once would run all but the first. */
        private List<Plan> explainEach() throws SQLException {
            List<Plan> plans = new ArrayList<>();
            int from = 0;
            for (String part : text.split(";")) {
                int marks =
                        (int) part.chars().filter(character -> character == '?').count();
                plans.add(explain(part, from, marks));
                from += marks;
            }
            return plans;
        }

        private Plan explain(String part, int from, int marks) throws SQLException {
            Database database = Database.of(connection);
            try (PreparedStatement explain = connection.prepareStatement(Plan.question(database) + part)) {
                for (Value value : values.subList(from, from + marks)) {
                    Object[] arguments = value.arguments().clone();
                    arguments[0] = (Integer) arguments[0] - from;
                    setter(value).invoke(explain, arguments);
                }
                try (ResultSet rows = explain.executeQuery()) {
                    StringBuilder answer = new StringBuilder();
                    while (rows.next()) {
                        answer.append(rows.getString(1)).append('\n');
                    }
                    return new Plan(database, part, answer.toString());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new SQLException(impossible);
            }
        }

        private static Method setter(Value value) throws NoSuchMethodException {
            for (Method method : PreparedStatement.class.getMethods()) {
                if (method.getName().equals(value.setter())
                        && method.getParameterCount() == value.arguments().length
                        && (value.arguments().length == 2 || method.getParameterTypes()[2] == int.class)) {
                    return method;
                }
            }
            throw new NoSuchMethodException(value.setter());
        }
    }
}
