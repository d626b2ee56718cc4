package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Quantity;

/** Locks stock cells in the one order of everybody: ascending by number. */
final class CellLocks {
    private static final String LOCK = """
            select cell_no, on_hand, sequence, last_command_no
              from inv_stock {primary}
             where cell_no in ({list})
             order by cell_no
               for update
            """;

    private static final String LOOK =
            "select cell_no, on_hand, sequence, last_command_no from inv_stock where cell_no in ({list})";

    private final Sql sql;

    CellLocks(Sql sql) {
        this.sql = sql;
    }

    /** How a locked cell stands. */
    record Locked(Quantity onHand, long sequence, long lastCommandNo) {
        Level level(Cell cell) {
            return new Level(cell, onHand, sequence, CommandNumbers.recordedAt(lastCommandNo));
        }
    }

    /** The cells by their numbers; one that was taken away meanwhile is missing. */
    Map<Long, Locked> lock(Collection<Long> cellNos) {
        Map<Long, Locked> locked = new HashMap<>();
        for (List<Long> portion : Parameters.portions(new TreeSet<>(cellNos), Parameters.LOCKED_AT_ONCE)) {
            sql.eachLocked(LOCK, Parameters.of().numbers(portion), row -> add(row, locked));
        }
        return locked;
    }

    /** The same cells as a plain read shows them, which at REPEATABLE READ may be an older state. */
    Map<Long, Locked> asSnapshotShows(Collection<Long> cellNos) {
        Map<Long, Locked> shown = new HashMap<>();
        for (List<Long> portion : Parameters.portions(cellNos, Parameters.READ_AT_ONCE)) {
            sql.each(LOOK, Parameters.of().numbers(portion), row -> add(row, shown));
        }
        return shown;
    }

    private static void add(Row row, Map<Long, Locked> cells) throws SQLException {
        Locked locked = new Locked(row.quantity("on_hand"), row.number("sequence"), row.number("last_command_no"));
        cells.put(row.number("cell_no"), locked);
    }
}
