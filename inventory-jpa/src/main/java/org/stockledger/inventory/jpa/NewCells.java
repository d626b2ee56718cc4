package org.stockledger.inventory.jpa;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.jpa.Parameters.Pair;

/** Creates the cells that a posting could raise and that are not there yet; an empty cell shows to no reader. */
final class NewCells {
    private static final String CREATE = """
            {insert} into inv_stock (product_no, location_no, on_hand, sequence, last_command_no)
            values (?, ?, 0, 0, 0) {unless}
            """;

    private static final String HOLD_PRODUCTS =
            "select product_no as no from inv_product where product_no in ({list}) order by product_no for update";

    private static final String HOLD_LOCATIONS =
            "select location_no as no from inv_location where location_no in ({list}) order by location_no for update";

    private final Sql sql;
    private final CatalogueStep catalogue;
    private final LoadedCatalogue loaded;

    NewCells(Sql sql, CatalogueStep catalogue, LoadedCatalogue loaded) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.loaded = loaded;
    }

    /** In the one order of everybody, by product and location, so that two who create the same cells do not deadlock. */
    void create(Collection<Cell> raised) {
        List<Cell> missing = raised.stream()
                .filter(cell -> loaded.names(cell) && loaded.cellNo(cell) == null)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<Parameters> rows = missing.stream()
                .map(loaded::pair)
                .sorted(Comparator.comparingLong(Pair::first).thenComparingLong(Pair::second))
                .map(pair -> Parameters.of().number(pair.first()).number(pair.second()))
                .toList();
        if (sql.database() == Database.H2) {
            holdCatalogue(missing);
            rows.forEach(row -> sql.writeUnlessThere(CREATE, row));
        } else {
            sql.writeAll(CREATE, rows);
        }
        catalogue.loadCells(missing);
    }

    /** Everywhere else the foreign keys do this: H2 lets a row be archived or deleted while another refers to it anew. */
    private void holdCatalogue(List<Cell> cells) {
        Set<Long> products = new TreeSet<>();
        Set<Long> locations = new TreeSet<>();
        cells.stream().map(loaded::pair).forEach(pair -> {
            products.add(pair.first());
            locations.add(pair.second());
        });
        hold(HOLD_PRODUCTS, products);
        hold(HOLD_LOCATIONS, locations);
    }

    private void hold(String statement, Set<Long> wanted) {
        Set<Long> held = new HashSet<>();
        for (List<Long> portion : Parameters.portions(wanted, Parameters.LOCKED_AT_ONCE)) {
            sql.eachLocked(statement, Parameters.of().numbers(portion), row -> held.add(row.number("no")));
        }
        if (held.size() < wanted.size()) {
            throw new StoreException(Reason.CONFLICT, "a product or location was deleted meanwhile", null);
        }
    }
}
