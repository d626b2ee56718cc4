package org.stockledger.examples.erp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.stockledger.inventory.jpa.JpaInventory;

/**
 * Confirms orders. These are the lines to copy: within one JTA transaction the ERP writes its rows and the ledger posts
 * the goods' leaving, through the same EntityManager. Whatever goes wrong on either side, neither is done. Thread-safe.
 */
@ApplicationScoped
public class Confirming {
    /** Not read and written back: two orders at once would leave the article with one of them forgotten. */
    private static final String OLD_COLUMN = "update Article a set a.stockQty = a.stockQty - :taken where a = :article";

    private final EntityManager entities;

    Confirming(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes the goods out of stock, marks the order and writes its invoice: all of it or nothing. Confirming it again does
     * nothing and answers the same invoice.
     *
     * @return the invoice; empty if there is no such order
     * @throws org.stockledger.inventory.RefusedException if the goods are not there
     * @throws org.stockledger.inventory.StoreException if the database failed; if it is retryable, confirm again
     */
    @Transactional
    public Optional<Invoice> confirm(String number) {
        Order order = entities.find(Order.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            return Optional.empty();
        }
        if (order.isOpen()) {
            JpaInventory.joining(entities).post(order.issue());
            order.confirm();
            entities.persist(Invoice.of(order));
            order.lines().forEach(this::takeFromTheOldColumn);
        }
        return Optional.of(entities.find(Invoice.class, Invoice.numberOf(order)));
    }

    private void takeFromTheOldColumn(OrderLine line) {
        entities.createQuery(OLD_COLUMN)
                .setParameter("taken", line.quantity())
                .setParameter("article", line.article())
                .executeUpdate();
    }
}
