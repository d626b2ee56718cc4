package org.stockledger.inventory.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.jpa.Parameters.Pair;

/** What one posting has read of the catalogue: names on the ledger's side, numbers on the database's. */
final class LoadedCatalogue {
    private final Map<Sku, Product> products = new HashMap<>();
    private final Map<Sku, Long> productNos = new HashMap<>();
    private final Map<Long, Sku> skus = new HashMap<>();
    private final Map<LocationCode, Location> locations = new HashMap<>();
    private final Map<LocationCode, Long> locationNos = new HashMap<>();
    private final Map<Long, LocationCode> codes = new HashMap<>();
    private final Map<Cell, Long> cellNos = new HashMap<>();

    void add(long no, Product product) {
        products.put(product.sku(), product);
        productNos.put(product.sku(), no);
        skus.put(no, product.sku());
    }

    void add(long no, Location location) {
        locations.put(location.code(), location);
        locationNos.put(location.code(), no);
        codes.put(no, location.code());
    }

    void addCell(long no, long productNo, long locationNo) {
        addCell(no, new Cell(sku(productNo), code(locationNo)));
    }

    void addCell(long no, Cell cell) {
        cellNos.put(cell, no);
    }

    Map<Cell, Long> cellNos() {
        return cellNos;
    }

    Map<Sku, Product> products() {
        return products;
    }

    Map<LocationCode, Location> locations() {
        return locations;
    }

    Collection<Long> productNos() {
        return productNos.values();
    }

    Collection<Long> locationNos() {
        return locationNos.values();
    }

    /** Whether product and location of the cell are there. */
    boolean names(Cell cell) {
        return products.containsKey(cell.sku()) && locations.containsKey(cell.location());
    }

    /** Product and location of a cell by their numbers. */
    Pair pair(Cell cell) {
        return new Pair(known(productNos.get(cell.sku())), no(cell.location()));
    }

    long productNo(Sku sku) {
        return known(productNos.get(sku));
    }

    @Nullable
    Long locationNo(@Nullable LocationCode code) {
        return code == null ? null : no(code);
    }

    long no(LocationCode code) {
        return known(locationNos.get(code));
    }

    Sku sku(long productNo) {
        return known(skus.get(productNo));
    }

    LocationCode code(long locationNo) {
        return known(codes.get(locationNo));
    }

    Product product(Sku sku) {
        return known(products.get(sku));
    }

    Location location(LocationCode code) {
        return known(locations.get(code));
    }

    @Nullable
    Long cellNo(Cell cell) {
        return cellNos.get(cell);
    }

    private static <T> T known(@Nullable T found) {
        if (found == null) {
            throw new StoreException(Reason.CONFLICT, "the catalogue changed while a command was being posted", null);
        }
        return found;
    }
}
