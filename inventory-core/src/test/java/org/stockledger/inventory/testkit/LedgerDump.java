package org.stockledger.inventory.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleQuery;

/**
 * Everything that can be seen of a ledger, as text: two dumps are equal if nothing happened in between. Only for small
 * ledgers.
 */
public final class LedgerDump {
    private static final PageRequest LARGE = PageRequest.first(1_000);

    private LedgerDump() {}

    /** The catalogue with what is archived, the stock of every product, every movement with its entries, every sale. */
    public static String of(Inventory inventory) {
        List<Product> products = products(inventory);
        List<Object> seen = new ArrayList<>(products);
        seen.addAll(locations(inventory));
        products.forEach(
                product -> seen.add(product.sku() + ": " + inventory.stock().onHand(product.sku())));
        try (Stream<Movement> movements =
                inventory.stock().stream(MovementQuery.all().page(LARGE))) {
            movements.forEach(seen::add);
        }
        seen.addAll(sales(inventory));
        return String.join("\n", seen.stream().map(Object::toString).toList());
    }

    /** Every product, archived ones too. */
    public static List<Product> products(Inventory inventory) {
        return all(page ->
                inventory.products().list(ProductQuery.all().withArchived().page(page)));
    }

    /** Every location, archived ones too. */
    public static List<Location> locations(Inventory inventory) {
        return all(page ->
                inventory.locations().list(LocationQuery.all().withArchived().page(page)));
    }

    /** Every sale, reversed ones too. */
    public static List<Sale> sales(Inventory inventory) {
        return all(page -> inventory.sales().list(SaleQuery.all().page(page)));
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<PageRequest> page = Optional.of(LARGE);
        while (page.isPresent()) {
            Page<T> here = list.apply(page.get());
            all.addAll(here.items());
            page = here.next().map(LARGE::after);
        }
        return all;
    }
}
