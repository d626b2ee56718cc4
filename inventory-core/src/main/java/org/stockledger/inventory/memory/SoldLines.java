package org.stockledger.inventory.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.SalesFigures;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.TotalQuantity;

/** The lines of all sales, and of all returns, that were not reversed. */
final class SoldLines {
    private final Tables tables;

    SoldLines(Tables tables) {
        this.tables = tables;
    }

    /** A line that sold something or brought it back. */
    record Sold(
            CommandRow command,
            Shelf.Row<Product> product,
            Shelf.@Nullable Row<Location> place,
            Quantity quantity,
            Money total) {
        Instant occurredAt() {
            return command.occurredAt();
        }

        private boolean isOf(@Nullable Sku sku) {
            return sku == null || product.thing().sku().equals(sku);
        }

        private boolean isAt(@Nullable LocationCode at) {
            return at == null || place != null && place.thing().code().equals(at);
        }

        /** What the line adds to the figures of its currency. */
        private SalesFigures figures(boolean firstOfSale) {
            TotalQuantity units = TotalQuantity.of(quantity);
            Money zero = Money.zero(total.currency());
            return command.kind() == Kind.SALE
                    ? new SalesFigures(total.currency(), firstOfSale ? 1 : 0, units, TotalQuantity.ZERO, total, zero)
                    : new SalesFigures(total.currency(), 0, TotalQuantity.ZERO, units, zero, total);
        }
    }

    /** Those of the time, the product and the location. */
    Stream<Sold> during(Predicate<Instant> occurred, @Nullable Sku sku, @Nullable LocationCode at) {
        return tables.byNumber.values().stream()
                .filter(command -> command.kind() == Kind.SALE || command.kind() == Kind.SALE_RETURN)
                .filter(command -> !command.isReversed() && occurred.test(command.occurredAt()))
                .flatMap(command -> command.lines().stream().flatMap(line -> sold(command, line)))
                .filter(line -> line.isOf(sku) && line.isAt(at));
    }

    private static Stream<Sold> sold(CommandRow command, CommandRow.LineRow line) {
        Shelf.Row<Location> place = command.kind() == Kind.SALE ? line.from() : line.to();
        return Stream.ofNullable(line.total())
                .map(total -> new Sold(command, line.product(), place, line.quantity(), total));
    }

    /** The figures of the lines, by key: a key is never of two currencies. */
    static <K> Map<K, SalesFigures> figures(Stream<Sold> lines, Function<Sold, K> key) {
        Map<K, SalesFigures> figures = new HashMap<>();
        Set<Counted> counted = new HashSet<>();
        lines.forEach(line -> {
            K its = key.apply(line);
            boolean firstOfSale = counted.add(new Counted(line.command(), its));
            figures.merge(its, line.figures(firstOfSale), SalesFigures::plus);
        });
        return figures;
    }

    /** A sale that was counted under a key. */
    private record Counted(CommandRow sale, Object key) {}
}
