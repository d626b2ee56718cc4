package org.stockledger.inventory.jpa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.jpa.CellLocks.Locked;

/** The cells of a catalogue row that is locked: no new one can appear. */
final class CatalogueCells {
    private final Sql sql;
    private final boolean snapshot;

    CatalogueCells(Sql sql, boolean snapshot) {
        this.sql = sql;
        this.snapshot = snapshot;
    }

    /**
     * Locks all cells that the statement finds, empty ones too, for a posting may be about to raise one.
     *
     * @param statement answers cell_no, sku and code; may be followed by a clause that locks
     * @return the cells that have a history
     * @throws StoreException {@code WRONG_TRANSACTION} if this transaction cannot see what came in meanwhile
     */
    List<Level> lock(String statement, String name) {
        Map<Long, Cell> cells = new LinkedHashMap<>();
        sql.each(
                current(statement),
                Parameters.of().text(name),
                row -> cells.put(
                        row.number("cell_no"), new Cell(Sku.of(row.text("sku")), LocationCode.of(row.text("code")))));
        List<Level> levels = new ArrayList<>();
        Map<Long, Locked> locked = new CellLocks(sql).lock(cells.keySet());
        cells.forEach((no, cell) -> {
            Locked now = locked.get(no);
            if (now != null && now.sequence() > 0) {
                levels.add(now.level(cell));
            }
        });
        return levels;
    }

    /** The statement as one that sees what is committed, whatever the transaction's snapshot shows. */
    String current(String statement) {
        if (!snapshot) {
            return statement;
        }
        if (!sql.database().locksBeyondSnapshot()) {
            throw new StoreException(
                    Reason.WRONG_TRANSACTION,
                    "archive, delete and make a unit coarser at READ COMMITTED: beyond it " + sql.database()
                            + " hides goods that came in meanwhile",
                    null);
        }
        return statement + " {share}";
    }
}
