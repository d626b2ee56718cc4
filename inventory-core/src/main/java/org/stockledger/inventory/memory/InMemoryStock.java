package org.stockledger.inventory.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Posted;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.spi.StockRepository;

/** Questions about stock. */
final class InMemoryStock implements StockRepository {
    private static final String MOVEMENTS = "movements";
    private static final String ENTRIES = "entries";

    private final Tables tables;

    InMemoryStock(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Quantity onHand(Cell cell) {
        CellRow row = tables.cell(cell);
        return row == null ? Quantity.ZERO : row.onHand();
    }

    @Override
    public Quantity onHand(Cell cell, Instant asOf) {
        CellRow row = tables.cell(cell);
        return row == null ? Quantity.ZERO : row.onHand(asOf);
    }

    @Override
    public Map<LocationCode, Quantity> onHand(Sku sku) {
        Shelf.Row<Product> product = tables.products.row(sku);
        Map<LocationCode, Quantity> onHand = new TreeMap<>();
        if (product != null) {
            tables.cellsOf(product).stream()
                    .filter(CellRow::hasHistory)
                    .forEach(cell -> onHand.put(cell.cell().location(), cell.onHand()));
        }
        return onHand;
    }

    @Override
    public Page<Movement> movements(MovementQuery query) {
        PageRequest page = query.page();
        List<Long> last =
                page.after().map(cursor -> cursor.numbers(MOVEMENTS, 2)).orElse(List.of(Long.MAX_VALUE, 1L));
        List<Found> found = new ArrayList<>();
        for (CommandRow row : upTo(last.get(0)).values()) {
            int from = row.lines().size();
            if (row.number() == last.get(0)) {
                from = (int) Math.min(from, Math.max(last.get(1), 1) - 1);
            }
            for (int line = from; line >= 1 && found.size() <= page.size(); line--) {
                if (matches(row, row.lines().get(line - 1), query)) {
                    found.add(new Found(row, line));
                }
            }
            if (found.size() > page.size()) {
                break;
            }
        }
        Page<Found> rows = Page.of(found, page, item -> Cursor.behind(MOVEMENTS, item.command.number(), item.line));
        return new Page<>(rows.items().stream().map(Found::movement).toList(), rows.next());
    }

    private NavigableMap<Long, CommandRow> upTo(long number) {
        return tables.byNumber.headMap(number, true).descendingMap();
    }

    private record Found(CommandRow command, int line) {
        Movement movement() {
            return command.movement(line);
        }
    }

    private static boolean matches(CommandRow command, CommandRow.LineRow line, MovementQuery query) {
        return (query.kind() == null || query.kind() == command.kind())
                && (query.sku() == null
                        || query.sku().equals(line.product().thing().sku()))
                && (query.location() == null || isAt(line, query.location()))
                && query.occurred().contains(command.occurredAt());
    }

    private static boolean isAt(CommandRow.LineRow line, @Nullable LocationCode place) {
        return (line.from() != null && line.from().thing().code().equals(place))
                || (line.to() != null && line.to().thing().code().equals(place));
    }

    @Override
    public Page<Entry> entries(Cell cell, PageRequest page) {
        CellRow row = tables.cell(cell);
        if (row == null) {
            return new Page<>(List.of(), Optional.empty());
        }
        long behind =
                page.after().map(cursor -> cursor.numbers(ENTRIES, 1).get(0)).orElse(Long.MAX_VALUE);
        List<Entry> entries = new ArrayList<>();
        int sequence = (int) Math.min(row.chain().size(), Math.max(behind, 1) - 1);
        while (sequence >= 1 && entries.size() <= page.size()) {
            entries.add(row.entry(sequence--));
        }
        return Page.of(entries, page, entry -> Cursor.behind(ENTRIES, entry.sequence()));
    }

    @Override
    public Optional<Posted> posted(CommandId id) {
        return Optional.ofNullable(tables.commands.get(id)).map(CommandRow::posted);
    }
}
