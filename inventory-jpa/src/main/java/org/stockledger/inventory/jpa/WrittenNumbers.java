package org.stockledger.inventory.jpa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision.Accept;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/** The numbers under which a posting is written: its commands' own and those of what it refers to and touches. */
final class WrittenNumbers {
    private final LoadedCatalogue loaded;
    private final Map<CommandId, Long> commandNos;
    private final Map<Cell, Long> lastCommandNos = new HashMap<>();

    /** @param referred the numbers of the commands that the new ones refer to */
    WrittenNumbers(LoadedCatalogue loaded, Map<CommandId, Long> referred) {
        this.loaded = loaded;
        this.commandNos = new HashMap<>(referred);
    }

    /** Gives each command its number. */
    void draw(List<Accept> accepted) {
        for (Accept accept : accepted) {
            Posting posting = accept.posting();
            long no = CommandNumbers.next(posting.recordedAt());
            commandNos.put(posting.id(), no);
            posting.movements()
                    .forEach(movement -> movement.entries().forEach(entry -> lastCommandNos.put(entry.cell(), no)));
        }
    }

    long commandNo(CommandId id) {
        Long no = commandNos.get(id);
        if (no == null) {
            throw new StoreException(Reason.DEFECT, "a command refers to " + id + ", which was not read", null);
        }
        return no;
    }

    /** The last of the commands that touch the cell. */
    long lastCommandNo(Cell cell) {
        return lastCommandNos.getOrDefault(cell, 0L);
    }

    long cellNo(Cell cell) {
        Long no = loaded.cellNo(cell);
        if (no == null) {
            throw new StoreException(
                    Reason.CONFLICT, "cell " + cell + " was created beyond this transaction's view", null);
        }
        return no;
    }
}
