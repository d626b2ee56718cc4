package org.stockledger.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** One after the other, each with a basket of distinct articles. Not thread-safe: every caller has his own. */
final class Customers {
    private final List<Article> assortment;
    private final int lines;
    private final IntSupplier taste;

    Customers(List<Article> assortment, int lines, IntSupplier taste) {
        this.assortment = assortment;
        this.lines = lines;
        this.taste = taste;
    }

    Basket next(String receipt) {
        List<String> skus = new ArrayList<>(lines);
        while (skus.size() < lines) {
            String sku = assortment.get(taste.getAsInt()).sku();
            if (!skus.contains(sku)) {
                skus.add(sku);
            }
        }
        return new Basket(receipt, skus.stream().map(sku -> new Item(sku, 1)).toList());
    }
}
