package org.stockledger.examples.benchmark;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A sale as entities: look whether there is enough, take it, write down the sale, its lines and the history. */
final class JpaSale {
    private final EntityManager entities;
    private final Basket basket;

    JpaSale(EntityManager entities, Basket basket) {
        this.entities = entities;
        this.basket = basket;
    }

    List<String> skus() {
        return basket.items().stream().map(Item::sku).toList();
    }

    /** Whether it was sold. */
    boolean from(List<? extends AnyShelfRow> shelves) {
        Map<String, AnyShelfRow> bySku = shelves.stream()
                .collect(Collectors.toMap(shelf -> shelf.product().sku(), Function.identity()));
        if (!basket.items().stream()
                .allMatch(item -> Known.in(bySku, item.sku()).has(item))) {
            return false;
        }
        SaleRow sale = new SaleRow(basket.receipt(), Tables.LOCATION, total(bySku));
        entities.persist(sale);
        int lineNo = 0;
        for (Item item : basket.items()) {
            AnyShelfRow shelf = Known.in(bySku, item.sku());
            lineNo++;
            entities.persist(new LineRow(sale, lineNo, shelf.product(), item));
            entities.persist(new HistoryRow(shelf, sale, lineNo, item, shelf.take(item)));
        }
        return true;
    }

    private BigDecimal total(Map<String, AnyShelfRow> bySku) {
        return basket.items().stream()
                .map(item -> Known.in(bySku, item.sku()).product().price().multiply(item.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
