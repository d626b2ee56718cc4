package org.stockledger.inventory.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Fills a ledger to any size, set-based: every statement makes one step of trade in all cells at once, the cells being the
 * rows it is made from. What comes out is as valid as if it had been posted: gapless chains, priced sales with their
 * counters, returns, transfers, reversals.
 */
final class BigLedger {
    private static final String CELLS = """
            create table big_cell (cell_no bigint not null primary key, product_no bigint not null,
                location_no bigint not null, partner_no bigint not null, place bigint not null, bill bigint not null,
                line_no integer not null, undone_line integer not null)
            """;

    private static final String CELLS_OF = """
            insert into big_cell
            select s.cell_no, s.product_no, s.location_no, %d, %d, n.bill, n.line_no, n.line_count + 1 - n.line_no
              from inv_stock s
              join (select product_no, floor(item / 3) as bill, mod(item, 3) + 1 as line_no,
                           case when item >= %d then %d else 3 end as line_count
                      from (select product_no, row_number() over (order by product_no) - 1 as item
                              from inv_product) i) n on n.product_no = s.product_no
             where s.location_no = %d
            """;

    private static final String BALANCES = """
            update inv_stock
               set on_hand = %d, sequence = %d,
                   last_command_no = (select max(e.command_no) from inv_entry e where e.cell_no = inv_stock.cell_no)
            """;

    private static final String FROM = " from big_cell c join inv_product p on p.product_no = c.product_no where ";

    private final TradeYear year;
    private final Database database;
    private final Statement statement;

    private BigLedger(TradeYear year, Database database, Statement statement) {
        this.year = year;
        this.database = database;
        this.statement = statement;
    }

    /** Adds a year of trade to a shop that is {@linkplain TradeYear#open open} and empty but for that. */
    static void fill(DataSource source, TradeYear year) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            new BigLedger(year, Database.of(connection), statement).fill();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void fill() throws SQLException {
        numberCells();
        List<TradeStep> steps = year.steps();
        for (TradeStep step : steps) {
            run(step);
            statement.getConnection().commit();
        }
        statement.executeUpdate(BALANCES.formatted(TradeYear.OPENING, 1 + steps.size()));
        statement.executeUpdate("drop table big_cell");
        statement.getConnection().commit();
        for (String refresh : refreshing()) {
            statement.execute(refresh);
        }
    }

    private void numberCells() throws SQLException {
        statement.executeUpdate(CELLS);
        List<Long> places = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select location_no from inv_location order by code")) {
            while (rows.next()) {
                places.add(rows.getLong(1));
            }
        }
        int whole = year.products() - year.products() % 3;
        for (int place = 0; place < places.size(); place++) {
            statement.executeUpdate(CELLS_OF.formatted(
                    places.get(place ^ 1), place, whole, year.products() - whole, places.get(place)));
        }
    }

    private void run(TradeStep step) throws SQLException {
        TradeRows rows = new TradeRows(year, step, database);
        insert("inv_command", rows.command(), rows.givers() + " group by c.place, c.bill, c.location_no, p.currency");
        insert("inv_movement", rows.movement(), rows.givers());
        insert("inv_entry", rows.entry(true), "mod(c.place, 2) = 0");
        insert("inv_entry", rows.entry(false), "mod(c.place, 2) = 1");
    }

    private void insert(String table, Map<String, String> row, String where) throws SQLException {
        statement.executeUpdate("insert into " + table + " (" + String.join(", ", row.keySet()) + ") select "
                + String.join(", ", row.values()) + FROM + where);
    }

    /** What the planner knows of the tables, as it knows it of tables that have grown for a year. */
    private List<String> refreshing() {
        return switch (database) {
            case H2 -> List.of("analyze");
            case POSTGRESQL -> List.of("analyze", "checkpoint");
            case MYSQL, MARIADB ->
                List.of("analyze table inv_product, inv_location, inv_stock, inv_command, inv_movement, inv_entry");
        };
    }
}
