package org.stockledger.inventory.jpa.host;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The books as they lie in the tables, read by plain SQL and added up here: a second opinion beside {@code verify()}, by
 * somebody who has not looked at how that does it. For small ledgers without back orders. Thread-safe.
 */
public final class PlainBooks {
    private final JdbcTemplate sql;

    public PlainBooks(DataSource source) {
        this.sql = new JdbcTemplate(source);
    }

    /** How many rows the query counts. */
    public long count(String query, Object... arguments) {
        Long count = sql.queryForObject(query, Long.class, arguments);
        return count == null ? 0 : count;
    }

    /** How many commands have this id: 0 or 1, if the books are right. */
    public long commands(String id) {
        return count("select count(*) from inv_command where id = ?", id);
    }

    /** The ids of all commands. */
    public Set<String> ids() {
        return new HashSet<>(sql.queryForList("select id from inv_command", String.class));
    }

    /** How many commands, movements and entries there are in all. */
    public long rows() {
        return count("""
                select (select count(*) from inv_command) + (select count(*) from inv_movement)
                     + (select count(*) from inv_entry)""");
    }

    /** What all entries of the cell add up to. */
    public BigDecimal sumOf(String sku, String location) {
        BigDecimal sum = sql.queryForObject("""
                select coalesce(sum(e.delta), 0)
                  from inv_entry e
                  join inv_stock s on s.cell_no = e.cell_no
                  join inv_product p on p.product_no = s.product_no
                  join inv_location l on l.location_no = s.location_no
                 where p.sku = ? and l.code = ?""", BigDecimal.class, sku, location);
        return sum == null ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }

    /** Changes the tables past the ledger. */
    public int tamper(String statement, Object... arguments) {
        return sql.update(statement, arguments);
    }

    /** Everything that cannot be, as sentences; empty if the books are right. */
    public List<String> faults() {
        return new PlainAudit(cells(), entries(), lines(), commands()).faults();
    }

    private List<PlainAudit.EntryRow> entries() {
        return sql.query(
                "select * from inv_entry order by cell_no, sequence",
                (row, index) -> new PlainAudit.EntryRow(
                        row.getLong("cell_no"),
                        row.getLong("sequence"),
                        row.getLong("command_no"),
                        row.getInt("line_no"),
                        row.getBigDecimal("delta"),
                        row.getBigDecimal("balance")));
    }

    private List<PlainAudit.CellRow> cells() {
        return sql.query(
                "select * from inv_stock",
                (row, index) -> new PlainAudit.CellRow(
                        row.getLong("cell_no"),
                        row.getLong("product_no"),
                        row.getLong("location_no"),
                        row.getBigDecimal("on_hand"),
                        row.getLong("sequence")));
    }

    private List<PlainAudit.Line> lines() {
        return sql.query(
                "select * from inv_movement",
                (row, index) -> new PlainAudit.Line(
                        row.getLong("command_no"),
                        row.getInt("line_no"),
                        row.getLong("product_no"),
                        longOrNull(row, "from_location_no"),
                        longOrNull(row, "to_location_no"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("total"),
                        row.getBigDecimal("returned"),
                        longOrNull(row, "sale_line")));
    }

    private List<PlainAudit.CommandRow> commands() {
        return sql.query(
                "select * from inv_command",
                (row, index) -> new PlainAudit.CommandRow(
                        row.getLong("command_no"),
                        row.getString("kind"),
                        row.getBigDecimal("total"),
                        longOrNull(row, "reverses"),
                        longOrNull(row, "returns_of")));
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
