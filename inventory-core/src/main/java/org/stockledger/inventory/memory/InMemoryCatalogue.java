package org.stockledger.inventory.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.spi.CatalogueRepository;

/** What the catalogues of products and of locations have in common. */
abstract class InMemoryCatalogue<K extends Comparable<K>, T, Q> implements CatalogueRepository<K, T, Q> {
    private final InMemoryTransaction transaction;
    private final Shelf<K, T> shelf;
    private final String list;

    InMemoryCatalogue(InMemoryTransaction transaction, Shelf<K, T> shelf, String list) {
        this.transaction = transaction;
        this.shelf = shelf;
        this.list = list;
    }

    abstract K nameOf(T thing);

    abstract K named(String name);

    abstract Collection<CellRow> cellsOf(Shelf.Row<T> row);

    abstract boolean matches(T thing, Q query);

    abstract PageRequest pageOf(Q query);

    Tables tables() {
        return transaction.tables();
    }

    Shelf.Row<T> row(K name) {
        Shelf.Row<T> row = shelf.row(name);
        if (row == null) {
            throw new IllegalStateException("not locked before: " + name);
        }
        return row;
    }

    @Override
    public Optional<T> find(K name) {
        return Optional.ofNullable(shelf.row(name)).map(Shelf.Row::thing);
    }

    @Override
    public Optional<T> lock(K name) {
        return find(name);
    }

    @Override
    public boolean insert(T thing) {
        K name = nameOf(thing);
        if (shelf.row(name) != null) {
            return false;
        }
        shelf.put(name, new Shelf.Row<>(thing));
        transaction.onRollback(() -> shelf.remove(name));
        return true;
    }

    @Override
    public int insertMissing(Collection<T> things) {
        return (int) things.stream().filter(this::insert).count();
    }

    @Override
    public void update(K name, T changed) {
        Shelf.Row<T> row = row(name);
        T before = row.thing();
        move(row, name, nameOf(changed), changed);
        transaction.onRollback(() -> move(row, nameOf(changed), name, before));
    }

    private void move(Shelf.Row<T> row, K from, K to, T thing) {
        shelf.remove(from);
        row.put(thing);
        shelf.put(to, row);
    }

    @Override
    public void delete(K name) {
        Shelf.Row<T> row = row(name);
        for (CellRow cell : List.copyOf(cellsOf(row))) {
            tables().remove(cell);
            transaction.onRollback(() -> tables().add(cell));
        }
        shelf.remove(name);
        transaction.onRollback(() -> shelf.put(name, row));
    }

    @Override
    public List<Level> lockCells(K name) {
        return cellsOf(row(name)).stream()
                .filter(CellRow::hasHistory)
                .map(CellRow::level)
                .toList();
    }

    @Override
    public Page<T> list(Q query) {
        PageRequest page = pageOf(query);
        @Nullable
        K last = page.after().map(cursor -> cursor.name(list, this::named)).orElse(null);
        List<T> found = new ArrayList<>();
        for (Shelf.Row<T> row : shelf.behind(last)) {
            if (found.size() > page.size()) {
                break;
            }
            if (matches(row.thing(), query)) {
                found.add(row.thing());
            }
        }
        return Page.of(found, page, thing -> Cursor.behind(list, nameOf(thing)));
    }
}
