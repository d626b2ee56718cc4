package org.stockledger.inventory.memory;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The things of one catalogue, by name in code-point order. */
final class Shelf<K extends Comparable<K>, T> {
    private final NavigableMap<K, Row<T>> rows = new TreeMap<>();

    /** A thing's place; it stays the same whatever the thing is called. Compared by identity. */
    static final class Row<T> {
        private T thing;

        Row(T thing) {
            this.thing = thing;
        }

        T thing() {
            return thing;
        }

        void put(T changed) {
            thing = changed;
        }
    }

    @Nullable
    Row<T> row(K name) {
        return rows.get(name);
    }

    void put(K name, Row<T> row) {
        rows.put(name, row);
    }

    void remove(K name) {
        rows.remove(name);
    }

    /** The rows whose names come behind this one. */
    Iterable<Row<T>> behind(@Nullable K name) {
        return name == null ? rows.values() : rows.tailMap(name, false).values();
    }
}
