package org.stockledger.inventory.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Needs;
import org.stockledger.inventory.Posted;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.spi.Catalogue;
import org.stockledger.inventory.spi.PostingRepository;
import org.stockledger.inventory.spi.Settled;

/** The steps of a posting. The store's lock is held from the first to the last, so that nothing changes between them. */
final class InMemoryPostings implements PostingRepository {
    private final InMemoryTransaction transaction;
    private final Tables tables;

    InMemoryPostings(InMemoryTransaction transaction) {
        this.transaction = transaction;
        this.tables = transaction.tables();
    }

    @Override
    public Map<CommandId, Posting> originals(Set<CommandId> ids) {
        Map<CommandId, Posting> originals = new HashMap<>();
        eachPosted(ids, (id, row) -> originals.put(id, row.posting()));
        return originals;
    }

    @Override
    public Catalogue catalogue(Needs needs) {
        Map<Sku, Product> products = new HashMap<>();
        for (Sku sku : needs.products()) {
            Shelf.Row<Product> row = tables.products.row(sku);
            if (row != null) {
                products.put(sku, row.thing());
            }
        }
        Map<LocationCode, Location> locations = new HashMap<>();
        for (LocationCode code : needs.locations()) {
            Shelf.Row<Location> row = tables.locations.row(code);
            if (row != null) {
                locations.put(code, row.thing());
            }
        }
        return new Catalogue(products, locations);
    }

    @Override
    public Map<Cell, Level> lock(Needs needs) {
        Map<Cell, Level> levels = new HashMap<>();
        for (Cell cell : needs.cells()) {
            CellRow row = tables.cell(cell);
            if (row != null) {
                levels.put(cell, row.level());
            }
        }
        return levels;
    }

    @Override
    public Settled settle(Needs needs) {
        Map<CommandId, Posted> posted = new HashMap<>();
        eachPosted(needs.commands(), (id, row) -> posted.put(id, row.posted()));
        Set<CommandId> reversed = new HashSet<>();
        eachPosted(needs.originals(), (id, row) -> {
            if (row.isReversed()) {
                reversed.add(id);
            }
        });
        Map<CommandId, Sale> sales = new HashMap<>();
        eachPosted(needs.sales(), (id, row) -> row.sale().ifPresent(sale -> sales.put(id, sale)));
        return new Settled(posted, reversed, sales, catalogue(needs), false);
    }

    private void eachPosted(Set<CommandId> ids, BiConsumer<CommandId, CommandRow> action) {
        for (CommandId id : ids) {
            CommandRow row = tables.commands.get(id);
            if (row != null) {
                action.accept(id, row);
            }
        }
    }

    @Override
    public void append(List<Decision.Accept> accepted, Collection<Level> levelsAfter) {
        accepted.forEach(this::append);
    }

    private void append(Decision.Accept accept) {
        Posting posting = accept.posting();
        CommandRow target = posting.target() == null ? null : tables.commands.get(posting.target());
        CommandRow row = new CommandRow(tables.nextNumber(posting.recordedAt()), posting, accept.content(), target);
        tables.commands.put(row.id(), row);
        tables.byNumber.put(row.number(), row);
        transaction.onRollback(() -> {
            tables.commands.remove(row.id());
            tables.byNumber.remove(row.number());
        });
        posting.movements().forEach(movement -> row.lines().add(line(row, movement)));
        accept.sale().ifPresent(sale -> keep(row, sale));
        if (posting.kind() == Kind.SALE_RETURN && target != null) {
            target.returns().add(row);
            transaction.onRollback(() -> target.returns().remove(row));
        }
        if (posting.kind() == Kind.REVERSAL && target != null) {
            target.reversedBy(row);
            transaction.onRollback(() -> target.reversedBy(null));
        }
    }

    private CommandRow.LineRow line(CommandRow command, Movement movement) {
        Shelf.Row<Product> product = present(tables.products.row(movement.sku()));
        List<CommandRow.Side> sides = new ArrayList<>(2);
        movement.entries().forEach(entry -> sides.add(side(command, movement.line(), entry)));
        return new CommandRow.LineRow(
                product,
                row(movement.from()),
                row(movement.to()),
                movement.quantity(),
                movement.unitCost(),
                movement.total(),
                movement.saleLine(),
                sides);
    }

    private CommandRow.Side side(CommandRow command, int line, Entry entry) {
        CellRow cell = cell(entry.cell());
        cell.append(new CellRow.EntryRow(
                entry.delta(), entry.balance(), cell.product().thing().floor(), command, line));
        transaction.onRollback(cell::takeBack);
        return new CommandRow.Side(cell, cell.chain().size());
    }

    private CellRow cell(Cell cell) {
        CellRow row = tables.cell(cell);
        if (row != null) {
            return row;
        }
        CellRow added =
                new CellRow(present(tables.products.row(cell.sku())), present(tables.locations.row(cell.location())));
        tables.add(added);
        transaction.onRollback(() -> tables.remove(added));
        return added;
    }

    /** Of a sale the sale itself, of everything else the sale whose counters it changes. */
    private void keep(CommandRow row, Sale sale) {
        if (row.kind() == Kind.SALE) {
            row.keep(sale, present(tables.locations.row(sale.at())));
            return;
        }
        CommandRow sold = present(tables.commands.get(sale.id()));
        Sale before = sold.keptSale();
        sold.keep(sale);
        transaction.onRollback(() -> sold.keep(before));
    }

    private Shelf.@Nullable Row<Location> row(@Nullable LocationCode code) {
        return code == null ? null : present(tables.locations.row(code));
    }

    private static <T> T present(@Nullable T row) {
        return Objects.requireNonNull(row, "decided on something that is not there");
    }
}
