package org.stockledger.inventory.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;

/** A cell and the chain of its entries. */
final class CellRow {
    private final Shelf.Row<Product> product;
    private final Shelf.Row<Location> location;
    private final List<EntryRow> chain = new ArrayList<>();
    private Quantity onHand = Quantity.ZERO;

    CellRow(Shelf.Row<Product> product, Shelf.Row<Location> location) {
        this.product = product;
        this.location = location;
    }

    /** An entry as kept. */
    record EntryRow(Quantity delta, Quantity balance, Quantity floor, CommandRow command, int line) {}

    Shelf.Row<Product> product() {
        return product;
    }

    Shelf.Row<Location> location() {
        return location;
    }

    Cell cell() {
        return new Cell(product.thing().sku(), location.thing().code());
    }

    List<EntryRow> chain() {
        return chain;
    }

    Quantity onHand() {
        return onHand;
    }

    boolean hasHistory() {
        return !chain.isEmpty();
    }

    Level level() {
        Instant recordedAt = chain.isEmpty()
                ? Instant.EPOCH
                : chain.get(chain.size() - 1).command().recordedAt();
        return new Level(cell(), onHand, chain.size(), recordedAt);
    }

    void append(EntryRow entry) {
        chain.add(entry);
        onHand = entry.balance();
    }

    void takeBack() {
        EntryRow last = chain.remove(chain.size() - 1);
        onHand = last.balance().minus(last.delta());
    }

    Entry entry(int sequence) {
        EntryRow row = chain.get(sequence - 1);
        CommandRow command = row.command();
        return new Entry(cell(), sequence, row.delta(), row.balance(), command.id(), row.line(), command.recordedAt());
    }

    /** What was on hand behind the last entry recorded at or before the instant. */
    Quantity onHand(Instant asOf) {
        return balance(countWhile(recordedAt -> !recordedAt.isAfter(asOf)));
    }

    /** What was on hand behind so many entries. */
    Quantity balance(int entries) {
        return entries == 0 ? Quantity.ZERO : chain.get(entries - 1).balance();
    }

    /** How many of the first entries were recorded at such times: by halving, the chain being in order. */
    int countWhile(Predicate<Instant> recordedAt) {
        int low = 0;
        int high = chain.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recordedAt.test(chain.get(middle).command().recordedAt())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
