package org.stockledger.examples.benchmark;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;

/** JPA as it is written every day: lock the shelves in the order of their SKUs, check, change, insert, commit. */
final class LockingShop implements Contender {
    private static final String PRODUCTS = "select p from ProductRow p where p.sku in :skus";

    private static final String LOCKED = """
            select s from Shelf s where s.product = :product and s.locationNo = :location
            """;

    private final ShopUnit unit;

    LockingShop(ShopUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean sell(Basket basket) {
        return unit.inTransaction(entities -> {
            JpaSale sale = new JpaSale(entities, basket);
            return sale.from(locked(entities, sale.skus()));
        });
    }

    /** One after the other, so that two sales never wait for each other in a ring. */
    private static List<ShelfRow> locked(EntityManager entities, List<String> skus) {
        List<ProductRow> products = entities.createQuery(PRODUCTS, ProductRow.class)
                .setParameter("skus", skus)
                .getResultList();
        return products.stream()
                .sorted(Comparator.comparing(ProductRow::sku))
                .map(product -> entities.createQuery(LOCKED, ShelfRow.class)
                        .setParameter("product", product)
                        .setParameter("location", Tables.LOCATION)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResult())
                .toList();
    }

    @Override
    public void close() {
        unit.close();
    }
}
