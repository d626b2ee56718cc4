package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Needs;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.jpa.Parameters.Pair;

/** The first step of a posting: products, locations and cells by their names, in one statement where that is wise. */
final class CatalogueStep {
    private static final String EVERYTHING = """
            select 1 as what, product_no as no, sku, name, description, category, price, currency, unit, decimals,
                   reorder_point, floor, archived, registered_at, product_no, product_no as location_no
              from inv_product
             where sku in ({list})
             union all
            select 2, location_no, code, name, address, '', null, null, '', 0, 0, 0, archived, registered_at, 0, 0
              from inv_location
             where code in ({list})
             union all
            select 3, s.cell_no, '', '', '', '', null, null, '', 0, 0, 0, false, null, s.product_no, s.location_no
              from inv_stock s
              join inv_product p on p.product_no = s.product_no
              join inv_location l on l.location_no = s.location_no
             where p.sku in ({list}) and l.code in ({list})
            """;

    private static final String PRODUCTS_HELD = "select product_no, " + ProductRows.COLUMNS
            + " from inv_product where sku in ({list}) order by product_no {share}";

    private static final String LOCATIONS_HELD = "select location_no, " + LocationRows.COLUMNS
            + " from inv_location where code in ({list}) order by location_no {share}";

    private static final String CELLS = """
            select cell_no, product_no, location_no
              from inv_stock
             where (product_no, location_no) in ({list})
            """;

    /** Beyond so many cells, the cross of all products and all locations is read only if little of it is in vain. */
    private static final int FEW_CELLS = 1_000;

    private final Sql sql;
    private final KnownCatalogue known;
    private LoadedCatalogue loaded = new LoadedCatalogue();

    CatalogueStep(Sql sql, KnownCatalogue known) {
        this.sql = sql;
        this.known = known;
    }

    /** Reads what is needed and not known, without a lock. */
    LoadedCatalogue load(Needs needs) {
        loaded = known.of(needs);
        if (loaded.products().isEmpty() && loaded.locations().isEmpty()) {
            loadAll(needs);
        } else {
            loadRest(needs);
        }
        known.learn(loaded);
        return loaded;
    }

    private void loadAll(Needs needs) {
        long cross = (long) needs.products().size() * needs.locations().size();
        boolean cellsToo = cross <= FEW_CELLS + 4L * needs.cells().size();
        List<String> codes = texts(needs.locations(), LocationCode::text);
        for (List<String> skus : Parameters.portions(texts(needs.products(), Sku::text), Parameters.READ_AT_ONCE)) {
            loadEverything(skus, codes, cellsToo);
        }
        if (!cellsToo) {
            loadCells(needs.cells());
        }
    }

    private void loadRest(Needs needs) {
        Set<Sku> products = new LinkedHashSet<>(needs.products());
        products.removeAll(loaded.products().keySet());
        Set<LocationCode> locations = new LinkedHashSet<>(needs.locations());
        locations.removeAll(loaded.locations().keySet());
        List<String> codes = texts(locations, LocationCode::text);
        for (List<String> skus : Parameters.portions(texts(products, Sku::text), Parameters.READ_AT_ONCE)) {
            loadEverything(skus, codes, false);
        }
        if (products.isEmpty() && !codes.isEmpty()) {
            loadEverything(List.of(), codes, false);
        }
        loadCells(needs.cells().stream()
                .filter(cell -> loaded.cellNo(cell) == null)
                .toList());
    }

    /**
     * Reads what is needed and holds the catalogue's rows as they are: at REPEATABLE READ a later look would not see
     * that one was archived.
     */
    LoadedCatalogue loadHeld(Needs needs) {
        for (List<String> skus : Parameters.portions(texts(needs.products(), Sku::text), Parameters.LOCKED_AT_ONCE)) {
            sql.eachLocked(
                    PRODUCTS_HELD,
                    Parameters.of().texts(skus),
                    row -> loaded.add(row.number("product_no"), ProductRows.read(row)));
        }
        for (List<String> codes :
                Parameters.portions(texts(needs.locations(), LocationCode::text), Parameters.LOCKED_AT_ONCE)) {
            sql.eachLocked(
                    LOCATIONS_HELD,
                    Parameters.of().texts(codes),
                    row -> loaded.add(row.number("location_no"), LocationRows.read(row)));
        }
        loadCells(needs.cells());
        return loaded;
    }

    /** Reads the numbers of those of the cells that are there. */
    void loadCells(Collection<Cell> cells) {
        List<Pair> pairs =
                cells.stream().filter(loaded::names).map(loaded::pair).toList();
        for (List<Pair> portion : Parameters.portions(pairs, Parameters.READ_AT_ONCE)) {
            sql.each(
                    CELLS,
                    Parameters.of().pairs(portion),
                    row -> loaded.addCell(row.number("cell_no"), row.number("product_no"), row.number("location_no")));
        }
    }

    private void loadEverything(List<String> skus, List<String> codes, boolean cellsToo) {
        Parameters parameters = Parameters.of()
                .texts(skus)
                .texts(codes)
                .texts(cellsToo ? skus : List.of())
                .texts(cellsToo ? codes : List.of());
        // The parts of a union come in no promised order, and a cell needs its names first.
        List<long[]> cells = new ArrayList<>();
        sql.each(EVERYTHING, parameters, row -> {
            long no = row.number("no");
            switch (row.line("what")) {
                case 1 -> loaded.add(no, ProductRows.read(row));
                case 2 -> loaded.add(no, location(row));
                default -> cells.add(new long[] {no, row.number("product_no"), row.number("location_no")});
            }
        });
        cells.forEach(cell -> loaded.addCell(cell[0], cell[1], cell[2]));
    }

    private static Location location(Row row) throws SQLException {
        return new Location(
                LocationCode.of(row.text("sku")),
                row.text("name"),
                row.text("description"),
                row.flag("archived"),
                row.time("registered_at"));
    }

    private static <T> List<String> texts(Collection<T> names, Function<T, String> text) {
        return names.stream().map(text).toList();
    }
}
