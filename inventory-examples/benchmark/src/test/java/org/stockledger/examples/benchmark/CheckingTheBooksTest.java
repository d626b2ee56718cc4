package org.stockledger.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

class CheckingTheBooksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1                                                                 | []
            update jdbc_shelf set on_hand = 58 where shelf_no = 1                    | units sold, but
            update jdbc_shelf set on_hand = 58 where shelf_no = 1                    | are not the last in history
            update jdbc_history set balance = 54 where balance = 55                  | do not follow
            update jdbc_history set line_no = 7 where balance = 55                   | without their row of history
            delete from jdbc_history where balance = 55                              | lines without their row
            insert into jdbc_line select 99, 1, 1, name, 1, price, total from jdbc_line where line_no = 1 and quantity = 2 | without their row
            delete from jdbc_sale where receipt = 'r/1'                              | sales were answered
            """)
    void what_is_wrong_is_found(String tampering, String fault) throws SQLException {
        try (TestDatabase database = Engine.H2.newDatabase();
                Site site = Sites.on(database)) {
            Entrant.JDBC.prepare(site, 60);
            try (Contender contender = Entrant.JDBC.open(site)) {
                contender.sell(new Basket("r/1", List.of(new Item("ART-00000", 2), new Item("ART-00001", 1))));
                contender.sell(new Basket("r/2", List.of(new Item("ART-00000", 3))));
            }
            execute(site, tampering);

            Check check = new Check(Entrant.JDBC, Books.of(site, Entrant.JDBC.tables()), 2);

            assertThat(check.faults().toString()).contains(fault);
            assertThat(check.right()).isEqualTo(check.faults().isEmpty());
        }
    }

    private static void execute(Site site, String statement) throws SQLException {
        try (Connection connection = site.pool().getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
            connection.commit();
        }
    }
}
