package org.stockledger.inventory;

import java.util.Optional;

/**
 * Something in the books that cannot be: somebody wrote past the ledger, or there is a fault.
 *
 * @param check the rule that is broken, such as {@code CHAIN}
 * @param cell the cell, where it is about one
 * @param sequence the entry's sequence in the cell, or the line of the command; 0 where it is about the whole
 * @param command the command, where it is about one
 * @param expected what the rest of the books says
 * @param found what stands there
 */
public record Finding(
        String check, Optional<Cell> cell, long sequence, Optional<CommandId> command, String expected, String found) {
    /** For stores: about an entry of a cell, or with sequence 0 about the cell. */
    public static Finding inCell(String check, Cell cell, long sequence, Object expected, Object found) {
        return new Finding(check, Optional.of(cell), sequence, Optional.empty(), expected.toString(), found.toString());
    }

    /** For stores: about a line of a command, or with line 0 about the command. */
    public static Finding inCommand(String check, CommandId command, long line, Object expected, Object found) {
        return new Finding(check, Optional.empty(), line, Optional.of(command), expected.toString(), found.toString());
    }

    @Override
    public String toString() {
        String place = cell.map(Cell::toString)
                .or(() -> command.map(CommandId::toString))
                .orElse("");
        return check + " " + place + " #" + sequence + ": expected " + expected + ", found " + found;
    }
}
