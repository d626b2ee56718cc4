package org.stockledger.inventory.jpa.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnServerTest {

    static Stream<Engine> servers() {
        return Engine.all().stream().filter(engine -> engine != Engine.H2);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("servers")
    void what_was_committed_is_there_after_a_kill_and_what_was_not_is_not(Engine engine) throws SQLException {
        try (OwnServer server = OwnServer.start(engine)) {
            TestDatabase database = server.newDatabase();
            Connection connection = database.connect(); // not closed: its server will be gone
            Statement statement = connection.createStatement();
            statement.execute("create table cell (on_hand int)");
            statement.execute("insert into cell values (12)");
            connection.setAutoCommit(false);
            statement.execute("insert into cell values (13)");

            server.kill();

            assertThat(server.isRunning()).isFalse();
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

            server.restart();

            try (Connection afterwards = database.connect();
                    Statement query = afterwards.createStatement();
                    ResultSet cell = query.executeQuery("select on_hand from cell")) {
                assertThat(cell.next()).isTrue();
                assertThat(cell.getInt(1)).isEqualTo(12);
                assertThat(cell.next()).isFalse();
            }
        }
    }

    @Test
    void h2_has_no_server_to_kill() {
        assertThatThrownBy(() -> OwnServer.start(Engine.H2)).isInstanceOf(IllegalArgumentException.class);
    }
}
