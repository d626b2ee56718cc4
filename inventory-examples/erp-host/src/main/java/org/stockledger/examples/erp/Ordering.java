package org.stockledger.examples.erp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.stockledger.inventory.Sku;

/** Takes orders in: the ERP's own work, as it was before the ledger came. Thread-safe. */
@ApplicationScoped
public class Ordering {
    private final EntityManager entities;

    Ordering(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Writes an order down; nothing is taken out of stock for it yet.
     *
     * @throws BadOrderException if it names what is not there, or the number is taken
     * @throws org.stockledger.inventory.InvalidInputException if it names what can be no SKU
     * @throws jakarta.persistence.PersistenceException if somebody takes the number at this moment
     */
    @Transactional
    public OrderView order(OrderForm form) {
        if (entities.find(Order.class, form.requireNumber()) != null) {
            throw new BadOrderException("number", "order " + form.number() + " exists already");
        }
        Customer customer = entities.find(Customer.class, form.requireCustomer());
        if (customer == null) {
            throw new BadOrderException("customer", "no customer " + form.customer());
        }
        List<OrderLine> lines = form.requireLines().stream()
                .map(line -> new OrderLine(article(Sku.of(line.requireSku()).text()), line.requireQuantity()))
                .toList();
        Order order = new Order(form.requireNumber(), customer, lines);
        entities.persist(order);
        entities.flush(); // whoever is told that it was taken in can rely on it
        return OrderView.of(order);
    }

    private Article article(String sku) {
        return entities.createQuery("select a from Article a where a.sku = :sku", Article.class)
                .setParameter("sku", sku)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new BadOrderException("lines.sku", "no product " + sku));
    }

    /** The order of this number. */
    @Transactional
    public Optional<OrderView> find(String number) {
        return Optional.ofNullable(entities.find(Order.class, number)).map(OrderView::of);
    }
}
