package org.stockledger.inventory.jpa.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnginesTest {

    @ParameterizedTest
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void a_check_is_enforced(Engine engine) throws SQLException {
        try (TestDatabase database = engine.newDatabase();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table cell (on_hand decimal(18, 6) not null, check (on_hand >= 0))");
            statement.execute("insert into cell values (0)");

            assertThatThrownBy(() -> statement.execute("insert into cell values (-0.000001)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void it_is_the_product_it_is_called_by_in_a_supported_version(Engine engine) throws SQLException {
        try (TestDatabase database = engine.newDatabase();
                Connection connection = database.connect()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualToIgnoringCase(engine.name());
            assertThat(connection.getMetaData().getDatabaseMajorVersion())
                    .isGreaterThanOrEqualTo(
                            switch (engine) {
                                case H2 -> 2;
                                case POSTGRESQL -> 15;
                                case MARIADB -> 10;
                                case MYSQL -> 8;
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void two_databases_may_use_the_same_names(Engine engine) throws SQLException {
        try (TestDatabase one = engine.newDatabase();
                TestDatabase other = engine.newDatabase()) {
            execute(one, "create table cell (on_hand int)");
            execute(other, "create table cell (on_hand int)");
            execute(one, "insert into cell values (12)");

            assertThat(count(one)).isEqualTo(1);
            assertThat(count(other)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void closing_drops_the_database_although_somebody_is_still_connected(Engine engine) throws SQLException {
        TestDatabase database = engine.newDatabase();
        execute(database, "create table cell (on_hand int)");
        try (Connection forgotten = database.connect()) {
            assertThat(forgotten.isValid(5)).isTrue();
            database.close();
        }

        assertThatThrownBy(() -> count(database)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void the_isolation_is_the_one_hosts_find(Engine engine) throws SQLException {
        try (TestDatabase database = engine.newDatabase();
                Connection connection = database.connect()) {
            assertThat(connection.getTransactionIsolation())
                    .isEqualTo(
                            switch (engine) {
                                case H2, POSTGRESQL -> Connection.TRANSACTION_READ_COMMITTED;
                                case MARIADB, MYSQL -> Connection.TRANSACTION_REPEATABLE_READ;
                            });
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from cell")) {
            result.next();
            return result.getInt(1);
        }
    }
}
