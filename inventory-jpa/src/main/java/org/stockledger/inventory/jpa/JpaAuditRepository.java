package org.stockledger.inventory.jpa;

import java.util.List;
import java.util.Optional;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.spi.AuditRepository;

/**
 * The check of everything, in ranges: first of cells, then of commands. Each check is one statement, and so sees one
 * state, while others go on posting.
 */
final class JpaAuditRepository implements AuditRepository {
    private static final String CELLS = """
            select coalesce(max(r.cell_no), 0) as last, count(*) as found
              from (select cell_no from inv_stock where cell_no > ? order by cell_no limit ?) r
            """;

    private static final String COMMANDS = """
            select coalesce(max(r.command_no), 0) as last, count(*) as found
              from (select command_no from inv_command where command_no > ? order by command_no limit ?) r
            """;

    private static final String CELL_LIST = "audit-cells";
    private static final String COMMAND_LIST = "audit-commands";
    private static final int STEP = 1_000;

    private final Sql sql;

    JpaAuditRepository(Sql sql) {
        this.sql = sql;
    }

    private record Range(long last, boolean full) {}

    @Override
    public Audited audit(Optional<Cursor> after) {
        Cursor from = after.orElse(Cursor.behind(CELL_LIST, 0));
        return from.text().startsWith(CELL_LIST)
                ? auditCells(from.numbers(CELL_LIST, 1).get(0))
                : auditCommands(from.numbers(COMMAND_LIST, 1).get(0));
    }

    private Audited auditCells(long first) {
        Range range = range(CELLS, first);
        CellAudit audit = new CellAudit(sql);
        CellAudit.Counted counted = audit.check(first, range.last());
        Cursor next = range.full() ? Cursor.behind(CELL_LIST, range.last()) : Cursor.behind(COMMAND_LIST, 0);
        return new Audited(audit.findings(), counted.cells(), counted.entries(), 0, Optional.of(next));
    }

    private Audited auditCommands(long first) {
        Range range = range(COMMANDS, first);
        CommandAudit audit = new CommandAudit(sql);
        // The last range has no end, so that lines which belong to no command are found wherever they are.
        long commands = audit.check(first, range.full() ? range.last() : Long.MAX_VALUE);
        Optional<Cursor> next =
                range.full() ? Optional.of(Cursor.behind(COMMAND_LIST, range.last())) : Optional.empty();
        return new Audited(audit.findings(), 0, 0, commands, next);
    }

    private Range range(String statement, long first) {
        Parameters parameters = Parameters.of().number(first).number(STEP);
        List<Range> range =
                sql.list(statement, parameters, row -> new Range(row.number("last"), row.number("found") == STEP));
        return range.get(0);
    }
}
