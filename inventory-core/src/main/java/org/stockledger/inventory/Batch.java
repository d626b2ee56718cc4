package org.stockledger.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The commands that share a transaction: bounded in number and lines. None refers to another one of them, and none
 * repeats a command that another one refers to, because each must find what the other did in the store.
 */
final class Batch {
    private static final int MOST_LINES = 2_000;

    /** Nobody knows before it is read: taken for many, so that few share a transaction. */
    private static final int LINES_OF_A_REVERSAL = 100;

    private final int mostCommands;
    private final Set<CommandId> ids = new HashSet<>();
    private final Set<CommandId> targets = new HashSet<>();
    private int commands;
    private int lines;

    Batch(int mostCommands) {
        this.mostCommands = mostCommands;
    }

    /** How many of the commands go into the next transaction: at least one. */
    static int lengthOfNext(List<Command> commands, int mostCommands) {
        Batch batch = new Batch(mostCommands);
        int length = 0;
        while (length < commands.size() && batch.takes(commands.get(length))) {
            length++;
        }
        return length;
    }

    /** Takes the command in, if it fits; the first one always does. */
    boolean takes(Command command) {
        CommandId target = StockLedger.targetOf(command);
        int more = linesOf(command);
        boolean full = commands == mostCommands || lines + more > MOST_LINES;
        boolean meets = targets.contains(command.id()) || (target != null && ids.contains(target));
        if (commands > 0 && (full || meets)) {
            return false;
        }
        ids.add(command.id());
        if (target != null) {
            targets.add(target);
        }
        commands++;
        lines += more;
        return true;
    }

    private static int linesOf(Command command) {
        return command instanceof Reversal
                ? LINES_OF_A_REVERSAL
                : Asked.by(command).lines();
    }
}
