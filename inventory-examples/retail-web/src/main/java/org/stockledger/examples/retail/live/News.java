package org.stockledger.examples.retail.live;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stockledger.examples.retail.catalogue.CatalogueChanged;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Movement;

/**
 * Something that pages want to hear of. What a slow page has not heard yet grows by what comes after, never beyond a
 * bound.
 *
 * @param stock whether stock moved; if not, the catalogue was edited
 * @param products which products; empty means too many to name
 * @param kinds what kinds of movements, or what was edited
 */
record News(boolean stock, Set<String> products, Set<String> kinds, Instant at) {
    private static final int MOST_PRODUCTS = 200;

    static News of(List<Movement> movements, Instant at) {
        Set<String> products = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (Movement movement : movements) {
            products.add(movement.sku().text());
            kinds.add(name(movement.kind()));
        }
        return new News(true, bounded(products), kinds, at);
    }

    static News of(CatalogueChanged change, Instant at) {
        return new News(false, Set.of(change.id()), Set.of(change.what()), at);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> bounded(Set<String> products) {
        return products.size() > MOST_PRODUCTS ? Set.of() : products;
    }

    /** Both in one; of the same sort. */
    News with(News later) {
        boolean tooMany = products.isEmpty() || later.products.isEmpty();
        return new News(
                stock,
                tooMany ? Set.of() : bounded(union(products, later.products)),
                union(kinds, later.kinds),
                later.at);
    }

    /** The same of more products than can be named. */
    News ofManyProducts() {
        return new News(stock, Set.of(), kinds, at);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new TreeSet<>();
        Stream.of(some, others).forEach(union::addAll);
        return union;
    }

    String name() {
        return stock ? "stock" : "catalogue";
    }
}
