package org.stockledger.examples.benchmark;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** JPA without locks: whoever finds at the end that somebody was faster begins again, after a moment of chance. */
final class VersionedShop implements Contender {
    private static final int MOST_TRIES = 10_000;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private static final String SHELVES = """
            select s from Shelf s join fetch s.product p
             where p.sku in :skus and s.locationNo = :location
             order by s.shelfNo
            """;

    private final ShopUnit unit;

    VersionedShop(ShopUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean sell(Basket basket) {
        for (int attempt = 1; ; attempt++) {
            try {
                return unit.inTransaction(entities -> {
                    JpaSale sale = new JpaSale(entities, basket);
                    return sale.from(shelves(entities, sale.skus()));
                });
            } catch (PersistenceException failure) {
                if (attempt == MOST_TRIES || !wasSlower(failure)) {
                    throw failure;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE));
            }
        }
    }

    private static List<VersionedShelfRow> shelves(EntityManager entities, List<String> skus) {
        return entities.createQuery(SHELVES, VersionedShelfRow.class)
                .setParameter("skus", skus)
                .setParameter("location", Tables.LOCATION)
                .getResultList();
    }

    private static boolean wasSlower(Throwable failure) {
        return failure instanceof OptimisticLockException
                || failure instanceof PessimisticLockException
                || (failure.getCause() != null && wasSlower(failure.getCause()));
    }

    @Override
    public void close() {
        unit.close();
    }
}
