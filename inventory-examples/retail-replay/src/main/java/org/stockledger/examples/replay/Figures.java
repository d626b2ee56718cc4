package org.stockledger.examples.replay;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.SoldLine;

/**
 * What became of the bills, added up from the ledger's answers. A bill that an earlier run has posted counts like one
 * that is posted now, and the order does not matter. Thread-safe.
 */
final class Figures {
    private final Map<Sku, Sold> sold = new HashMap<>();
    private final Map<String, Refused> refusals = new TreeMap<>();
    private long postedBefore;
    private long salesAccepted;
    private long unitsSold;
    private BigDecimal revenueExact = BigDecimal.ZERO;
    private BigDecimal revenue = BigDecimal.ZERO;
    private long salesRefused;
    private long unitsRefused;
    private long unitsReturned;
    private BigDecimal returnsValueExact = BigDecimal.ZERO;

    /**
     * The sums.
     *
     * @param postedBefore how many of the bills an earlier run had posted
     * @param revenueExact quantity × price of every line sold, not rounded
     * @param revenue the same with every line rounded to pence, half up: what the customers owe
     * @param returnsValueExact quantity × price of every line that came back, not rounded
     */
    record Totals(
            long postedBefore,
            long salesAccepted,
            long unitsSold,
            BigDecimal revenueExact,
            BigDecimal revenue,
            long salesRefused,
            long unitsRefused,
            long unitsReturned,
            BigDecimal returnsValueExact) {}

    /** What was sold of one article: units, and money with every line rounded. */
    record Sold(Sku sku, String name, long units, BigDecimal revenue) {
        private static final Comparator<Sold> BEST_FIRST =
                Comparator.comparingLong(Sold::units).reversed().thenComparing(Sold::sku);

        private Sold plus(Sold more) {
            return new Sold(sku, name, units + more.units, revenue.add(more.revenue));
        }
    }

    /** How many bills were refused for one reason, and one of them as an example. */
    record Refused(long bills, String example) {
        private Refused plus(Refused more) {
            return new Refused(bills + more.bills, example);
        }
    }

    synchronized void add(Bill bill, Outcome outcome) {
        if (outcome instanceof Outcome.Posted posted) {
            postedBefore += posted.posting().replayed() ? 1 : 0;
            posted.sale().ifPresentOrElse(this::addSale, () -> addReturn(bill));
        } else if (outcome instanceof Outcome.Refused refused) {
            addRefusal(bill, refused.refusal());
        } else {
            throw new IllegalArgumentException("neither posted nor refused: bill " + bill.id());
        }
    }

    private void addSale(Sale sale) {
        salesAccepted++;
        revenue = revenue.add(sale.total().amount());
        for (SoldLine line : sale.lines()) {
            long units = whole(line.quantity());
            unitsSold += units;
            revenueExact = revenueExact.add(exact(units, line.unitPrice().amount()));
            sold.merge(
                    line.sku(),
                    new Sold(line.sku(), line.name(), units, line.total().amount()),
                    Sold::plus);
        }
    }

    /** The ledger keeps no price of goods that come back without a sale; the bill has it. */
    private void addReturn(Bill bill) {
        for (SalesLine line : bill.lines()) {
            unitsReturned -= line.quantity();
            returnsValueExact =
                    returnsValueExact.add(exact(-line.quantity(), line.price().amount()));
        }
    }

    private void addRefusal(Bill bill, Refusal refusal) {
        String example = "bill " + bill.invoice() + " at line " + bill.firstLine() + ": " + refusal.message();
        refusals.merge(refusal.code(), new Refused(1, example), Refused::plus);
        if (!bill.isCancellation()) {
            salesRefused++;
            unitsRefused += bill.lines().stream().mapToLong(SalesLine::quantity).sum();
        }
    }

    synchronized Totals totals() {
        return new Totals(
                postedBefore,
                salesAccepted,
                unitsSold,
                revenueExact,
                revenue,
                salesRefused,
                unitsRefused,
                unitsReturned,
                returnsValueExact);
    }

    /** The articles of which most units were sold. */
    synchronized List<Sold> bestSellers(int most) {
        return sold.values().stream().sorted(Sold.BEST_FIRST).limit(most).toList();
    }

    /** By the code of the reason. */
    synchronized Map<String, Refused> refusals() {
        return new TreeMap<>(refusals);
    }

    /** A quantity of goods that are counted in pieces. */
    static long whole(Quantity quantity) {
        return quantity.toBigDecimal().longValueExact();
    }

    private static BigDecimal exact(long units, BigDecimal price) {
        return BigDecimal.valueOf(units).multiply(price);
    }
}
