package org.stockledger.inventory.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Finding;
import org.stockledger.inventory.spi.AuditRepository;

/**
 * The check of everything, in ranges: first of cells, then of commands. Each check is one statement, and so sees one
 * state, while others go on posting. A range has about so many entries, so that a step takes its time whatever the ledger
 * has grown to: many cells of a short history, one of a middling one, or a part of a long one.
 */
final class JpaAuditRepository implements AuditRepository {
    private static final String CELLS =
            "select cell_no, sequence from inv_stock where cell_no > ? order by cell_no limit ?";

    private static final String ENTRIES = """
            select coalesce(max(r.sequence), 0) as last, count(*) as found
              from (select sequence from inv_entry where cell_no = ? and sequence > ? order by cell_no, sequence limit ?) r
            """;

    private static final String COMMANDS = """
            select coalesce(max(r.command_no), 0) as last, count(*) as found
              from (select command_no from inv_command where command_no > ? order by command_no limit ?) r
            """;

    private static final String CELL_LIST = "audit-cells";
    private static final String COMMAND_LIST = "audit-commands";
    private static final int CELLS_A_STEP = 1_000;
    private static final int ENTRIES_A_STEP = 100_000;
    private static final int COMMANDS_A_STEP = 10_000;

    private final Sql sql;
    private final int entriesAStep;
    private final int commandsAStep;

    JpaAuditRepository(Sql sql) {
        this(sql, ENTRIES_A_STEP, COMMANDS_A_STEP);
    }

    JpaAuditRepository(Sql sql, int entriesAStep, int commandsAStep) {
        this.sql = sql;
        this.entriesAStep = entriesAStep;
        this.commandsAStep = commandsAStep;
    }

    /** A cell and, as it says itself, the length of its history. */
    private record Length(long cellNo, long sequence) {}

    private record Portion(long last, boolean full) {}

    @Override
    public Audited audit(Optional<Cursor> after) {
        return Planning.anew(sql, () -> audit(after.orElse(Cursor.behind(CELL_LIST, 0, 0))));
    }

    private Audited audit(Cursor from) {
        if (from.text().startsWith(CELL_LIST)) {
            List<Long> behind = from.numbers(CELL_LIST, 2);
            return auditCells(behind.get(0), behind.get(1));
        }
        return auditCommands(from.numbers(COMMAND_LIST, 1).get(0));
    }

    /** @param done of the first of the cells, which entries were checked before */
    private Audited auditCells(long after, long done) {
        List<Length> cells = sql.list(
                CELLS,
                Parameters.of().number(after).number(CELLS_A_STEP),
                row -> new Length(row.number("cell_no"), row.number("sequence")));
        if (cells.isEmpty()) {
            return new Audited(List.of(), 0, 0, 0, Optional.of(Cursor.behind(COMMAND_LIST, 0)));
        }
        Length first = cells.get(0);
        if (first.sequence() <= entriesAStep) {
            return auditWhole(new CellAudit.Range(after, lastOf(cells), 0, Long.MAX_VALUE));
        }
        Portion part = portion(
                ENTRIES, Parameters.of().number(first.cellNo()).number(done).number(entriesAStep), entriesAStep);
        return part.full()
                ? auditPart(new CellAudit.Range(after, first.cellNo(), done, part.last()))
                : auditWhole(new CellAudit.Range(after, first.cellNo(), done, Long.MAX_VALUE));
    }

    private long lastOf(List<Length> cells) {
        long last = cells.get(0).cellNo();
        long entries = 0;
        for (Length cell : cells) {
            entries += cell.sequence();
            if (entries > entriesAStep) {
                break;
            }
            last = cell.cellNo();
        }
        return last;
    }

    private Audited auditWhole(CellAudit.Range range) {
        CellAudit audit = new CellAudit(sql);
        audit.checkChains(range);
        audit.checkEnds(range);
        CellAudit.Counted counted = audit.count(range);
        Cursor next = Cursor.behind(CELL_LIST, range.last(), 0);
        return new Audited(audit.findings(), counted.cells(), counted.entries(), 0, Optional.of(next));
    }

    private Audited auditPart(CellAudit.Range range) {
        CellAudit audit = new CellAudit(sql);
        audit.checkChains(range);
        Cursor next = Cursor.behind(CELL_LIST, range.after(), range.until());
        return new Audited(audit.findings(), 0, audit.count(range).entries(), 0, Optional.of(next));
    }

    private Audited auditCommands(long after) {
        Portion part = portion(COMMANDS, Parameters.of().number(after).number(commandsAStep), commandsAStep);
        // The last range has no end, so that lines which belong to no command are found wherever they are.
        CommandAudit.Range range = new CommandAudit.Range(after, part.full() ? part.last() : Long.MAX_VALUE);
        CommandAudit commands = new CommandAudit(sql);
        SaleAudit sales = new SaleAudit(sql);
        Planning.withoutLoops(sql, () -> {
            commands.checkLines(range);
            sales.checkTotals(range);
        });
        // What is returned or reversed may lie anywhere: to find it takes loops.
        commands.checkReversals(range);
        sales.checkCounters(range);
        List<Finding> findings = new ArrayList<>(commands.findings());
        findings.addAll(sales.findings());
        Optional<Cursor> next = part.full() ? Optional.of(Cursor.behind(COMMAND_LIST, part.last())) : Optional.empty();
        return new Audited(findings, 0, 0, commands.count(range), next);
    }

    private Portion portion(String statement, Parameters parameters, int wanted) {
        return sql.first(statement, parameters, row -> new Portion(row.number("last"), row.number("found") == wanted))
                .orElseThrow();
    }
}
