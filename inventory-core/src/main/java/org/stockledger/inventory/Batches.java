package org.stockledger.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a list of commands is cut into transactions. */
final class Batches {
    private static final int MOST_LINES = 2_000;

    /** Nobody knows before it is read: taken for many, so that few share a transaction. */
    private static final int LINES_OF_A_REVERSAL = 100;

    private Batches() {}

    /**
     * How many of the commands go into the next transaction: at least one, bounded in commands and lines. None refers to
     * another one of the same transaction, and none repeats a command that another one refers to, because each must find
     * what the other did in the store.
     */
    static int lengthOfNext(List<Command> commands, int mostCommands) {
        Set<CommandId> ids = new HashSet<>();
        Set<CommandId> targets = new HashSet<>();
        int lines = 0;
        int length = 0;
        for (Command command : commands) {
            lines += linesOf(command);
            Set<CommandId> referred = StockLedger.referred(List.of(command));
            boolean meets = referred.stream().anyMatch(ids::contains) || targets.contains(command.id());
            if (length > 0 && (length == mostCommands || lines > MOST_LINES || meets)) {
                return length;
            }
            ids.add(command.id());
            targets.addAll(referred);
            length++;
        }
        return length;
    }

    private static int linesOf(Command command) {
        if (command instanceof SaleReturn goods) {
            return goods.lines().size();
        }
        return command instanceof Reversal
                ? LINES_OF_A_REVERSAL
                : Draft.of(command, Map.of()).size();
    }
}
