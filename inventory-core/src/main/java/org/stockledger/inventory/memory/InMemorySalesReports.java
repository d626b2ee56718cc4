package org.stockledger.inventory.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.TopSeller;
import org.stockledger.inventory.TopSellersQuery;
import org.stockledger.inventory.TotalQuantity;
import org.stockledger.inventory.memory.SoldLines.Sold;
import org.stockledger.inventory.spi.ReportRepository.ProductStepSales;
import org.stockledger.inventory.spi.ReportRepository.StepSales;
import org.stockledger.inventory.spi.SalesSteps;

/** Reports on what was sold and what came back. */
final class InMemorySalesReports {
    private static final String PRODUCTS = "salesofproducts";

    private final SoldLines sold;

    InMemorySalesReports(SoldLines sold) {
        this.sold = sold;
    }

    private record OfStep(int step, Currency currency) {}

    private record OfProductInStep(int step, Shelf.Row<Product> product, Currency currency) {}

    private record OfProduct(Shelf.Row<Product> product, Currency currency) {}

    List<StepSales> ofSteps(SalesSteps steps) {
        return SoldLines.figures(lines(steps), line -> new OfStep(step(steps, line), currency(line)))
                .entrySet()
                .stream()
                .map(found -> new StepSales(found.getKey().step(), found.getValue()))
                .toList();
    }

    private Stream<Sold> lines(SalesSteps steps) {
        return sold.during(occurred -> isWithin(steps, occurred), steps.sku(), steps.at());
    }

    private static boolean isWithin(SalesSteps steps, Instant occurred) {
        return !occurred.isBefore(steps.bounds().get(0))
                && occurred.isBefore(steps.bounds().get(steps.count()));
    }

    /** The last step that begins at or before the line: by halving, the bounds being in order. */
    private static int step(SalesSteps steps, Sold line) {
        int low = 0;
        int high = steps.count();
        while (low < high - 1) {
            int middle = (low + high) >>> 1;
            if (steps.bounds().get(middle).isAfter(line.occurredAt())) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static Currency currency(Sold line) {
        return line.total().currency();
    }

    Page<ProductStepSales> ofProducts(SalesSteps steps, PageRequest page) {
        List<ProductStepSales> found = SoldLines.figures(
                        lines(steps), line -> new OfProductInStep(step(steps, line), line.product(), currency(line)))
                .entrySet()
                .stream()
                .map(entry -> named(entry.getKey(), entry.getValue()))
                .filter(behind(page))
                .sorted(Comparator.comparing(Key::of))
                .limit(page.size() + 1L)
                .toList();
        return Page.of(found, page, last -> Key.of(last).cursor());
    }

    private static ProductStepSales named(OfProductInStep key, SalesFigures figures) {
        Product product = key.product().thing();
        return new ProductStepSales(key.step(), product.sku(), product.name(), figures);
    }

    private static Predicate<ProductStepSales> behind(PageRequest page) {
        return page.after()
                .map(Key::of)
                .<Predicate<ProductStepSales>>map(last -> sales -> Key.of(sales).compareTo(last) > 0)
                .orElse(sales -> true);
    }

    /** The order of the sales by product. */
    private record Key(int step, Sku sku, String currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::step).thenComparing(Key::sku).thenComparing(Key::currency);

        static Key of(ProductStepSales sales) {
            return new Key(sales.step(), sales.sku(), sales.figures().currency().getCurrencyCode());
        }

        static Key of(Cursor cursor) {
            return cursor.read(
                    PRODUCTS, 3, key -> new Key(Integer.parseInt(key.get(0)), Sku.of(key.get(1)), key.get(2)));
        }

        Cursor cursor() {
            return Cursor.behind(PRODUCTS, step, sku, currency);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    List<TopSeller> topSellers(TopSellersQuery query) {
        Currency only = query.revenueIn();
        Stream<Sold> lines = sold.during(query.occurred()::contains, null, query.at())
                .filter(line -> only == null || currency(line).equals(only));
        Map<Shelf.Row<Product>, List<SalesFigures>> byProduct = new HashMap<>();
        SoldLines.figures(lines, line -> new OfProduct(line.product(), currency(line)))
                .forEach((key, figures) -> byProduct
                        .computeIfAbsent(key.product(), product -> new ArrayList<>())
                        .add(figures));
        Comparator<TopSeller> best = only == null
                ? Comparator.comparing(TopSeller::units)
                : Comparator.comparing(seller -> seller.revenue().get(0).amount());
        return byProduct.entrySet().stream()
                .map(entry -> seller(entry.getKey().thing(), entry.getValue()))
                .filter(seller -> (only == null
                                ? seller.units().signum()
                                : seller.revenue().get(0).amount().signum())
                        > 0)
                .sorted(best.reversed().thenComparing(TopSeller::sku))
                .limit(query.limit())
                .toList();
    }

    private static TopSeller seller(Product product, List<SalesFigures> figures) {
        TotalQuantity units = figures.stream().map(SalesFigures::units).reduce(TotalQuantity.ZERO, TotalQuantity::plus);
        List<Money> revenue = figures.stream()
                .map(SalesFigures::net)
                .sorted(Comparator.comparing(money -> money.currency().getCurrencyCode()))
                .toList();
        return new TopSeller(product.sku(), product.name(), units, revenue);
    }
}
