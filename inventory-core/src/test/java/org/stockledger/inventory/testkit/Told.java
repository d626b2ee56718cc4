package org.stockledger.inventory.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SoldLine;

/**
 * What a ledger answered, in one line of text: everything but the times, so that it can be compared with what the
 * {@link NaiveModel} says.
 */
public final class Told {
    private Told() {}

    /** What became of a command. */
    public static String outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return "refused " + refusal(refused.refusal());
        }
        Posting posting = outcome.orThrow();
        String sale = ((Outcome.Posted) outcome)
                .sale()
                .map(sold -> " | " + sale(sold))
                .orElse("");
        return (posting.replayed() ? "replayed " : "posted ") + posting(posting) + sale;
    }

    /** A posting with its movements and their entries. */
    public static String posting(Posting posting) {
        String target = posting.target() == null ? "" : " of " + posting.target();
        return posting.kind() + " " + posting.id() + target + ": "
                + String.join(
                        ", ", posting.movements().stream().map(Told::movement).toList());
    }

    /** A refusal with its data. */
    public static String refusal(Refusal refusal) {
        return refusal.code() + " " + data(refusal);
    }

    private static String data(Refusal refusal) {
        if (refusal instanceof Refusal.IdConflict no) {
            return no.id().text();
        } else if (refusal instanceof Refusal.Unknown no) {
            return no.what() + " " + no.name();
        } else if (refusal instanceof Refusal.NotReversible no) {
            return no.id().text();
        } else if (refusal instanceof Refusal.AlreadyReversed no) {
            return no.id().text();
        } else if (refusal instanceof Refusal.HasReturns no) {
            return no.sale().text();
        } else if (refusal instanceof Refusal.ReturnExceedsSold no) {
            return no.sale() + " line " + no.line() + " asked " + plain(no.asked()) + " returnable "
                    + plain(no.returnable());
        } else if (refusal instanceof Refusal.Archived no) {
            return no.what() + " " + no.name();
        } else if (refusal instanceof Refusal.UnitTooFine no) {
            return no.sku() + " line " + no.line() + " " + plain(no.quantity()) + " allows "
                    + no.unit().decimals();
        } else if (refusal instanceof Refusal.PriceMissing no) {
            return no.sku() + " line " + no.line();
        } else if (refusal instanceof Refusal.CurrencyMismatch no) {
            return "line " + no.line() + " " + no.expected() + " " + no.found();
        } else if (refusal instanceof Refusal.DiscountTooLarge no) {
            return "line " + no.line() + " " + money(no.discount()) + " on " + money(no.amount());
        } else if (refusal instanceof Refusal.AmountTooLarge no) {
            return "line " + no.line() + " " + money(no.amount());
        } else if (refusal instanceof Refusal.InsufficientStock no) {
            return no.shortages().stream()
                    .map(shortage -> shortage(
                            cell(shortage.cell()),
                            shortage.asked().toBigDecimal(),
                            shortage.onHand().toBigDecimal(),
                            shortage.floor().toBigDecimal()))
                    .toList()
                    .toString();
        } else if (refusal instanceof Refusal.BalanceTooLarge no) {
            return cell(no.cell()) + " had " + plain(no.onHand());
        } else if (refusal instanceof Refusal.SkuTaken no) {
            return no.sku().text();
        } else if (refusal instanceof Refusal.CodeTaken no) {
            return no.location().text();
        } else if (refusal instanceof Refusal.HasHistory no) {
            return no.what() + " " + no.name();
        } else if (refusal instanceof Refusal.StockRemains no) {
            TreeSet<String> remains = new TreeSet<>();
            no.levels().forEach(level -> remains.add(cell(level.cell()) + " " + plain(level.onHand())));
            return no.what() + " " + no.name() + " " + remains;
        }
        Refusal.HistoryTooFine no = (Refusal.HistoryTooFine) refusal;
        return no.sku() + " " + no.unit().decimals();
    }

    /** A sale as it stands. */
    public static String sale(Sale sale) {
        List<String> lines = sale.lines().stream().map(Told::soldLine).toList();
        Money total = sale.total();
        return sale(
                sale.id().text(),
                sale.at().text(),
                lines,
                total.amount(),
                total.currency().getCurrencyCode(),
                sale.reversed());
    }

    /** A product as it stands. */
    public static String product(Product product) {
        return product(
                product.sku().text(),
                product.name(),
                money(product.price()),
                product.unit().decimals(),
                product.floor().toBigDecimal(),
                product.archived());
    }

    private static String soldLine(SoldLine line) {
        return soldLine(
                line.sku().text(),
                line.name(),
                line.quantity().toBigDecimal(),
                line.unitPrice().amount(),
                line.discount().amount(),
                line.total().amount(),
                line.returned().toBigDecimal(),
                line.refunded().amount());
    }

    private static String movement(Movement movement) {
        return movement(
                movement.sku().text(),
                movement.from() == null ? null : movement.from().text(),
                movement.to() == null ? null : movement.to().text(),
                movement.quantity().toBigDecimal(),
                money(movement.unitCost()),
                money(movement.total()),
                movement.saleLine() == null ? 0 : movement.saleLine(),
                movement.reversedBy() == null ? null : movement.reversedBy().text(),
                movement.entries().stream().map(Told::entry).toList());
    }

    private static String entry(Entry entry) {
        return cell(entry.cell()) + " #" + entry.sequence() + " " + plain(entry.delta()) + "=" + plain(entry.balance());
    }

    // ── the words ─────────────────────────────────────────────────────────────────────────────────────────────────

    static String movement(
            String sku,
            @Nullable String from,
            @Nullable String to,
            BigDecimal quantity,
            String cost,
            String total,
            int saleLine,
            @Nullable String reversedBy,
            List<String> entries) {
        return plain(quantity) + " " + sku + " " + from + ">" + to
                + (cost.isEmpty() ? "" : " costing " + cost)
                + (total.isEmpty() ? "" : " for " + total)
                + (saleLine == 0 ? "" : " of line " + saleLine)
                + (reversedBy == null ? "" : " undone by " + reversedBy)
                + " " + entries;
    }

    static String soldLine(
            String sku,
            String name,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal total,
            BigDecimal returned,
            BigDecimal refunded) {
        return plain(quantity) + " " + sku + " (" + name + ") at " + plain(price) + " less " + plain(discount) + " = "
                + plain(total) + ", back " + plain(returned) + " for " + plain(refunded);
    }

    static String sale(String id, String at, List<String> lines, BigDecimal total, String currency, boolean reversed) {
        return "sale " + id + " at " + at + " " + lines + " " + money(total, currency) + (reversed ? " reversed" : "");
    }

    static String product(String sku, String name, String price, int decimals, BigDecimal floor, boolean archived) {
        return sku + " (" + name + ") " + price + " decimals " + decimals + " floor " + plain(floor)
                + (archived ? " archived" : "");
    }

    static String shortage(String cell, BigDecimal asked, BigDecimal had, BigDecimal floor) {
        return cell + " asked " + plain(asked) + " had " + plain(had) + " floor " + plain(floor);
    }

    static String money(BigDecimal amount, String currency) {
        return plain(amount) + " " + currency;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String money(@Nullable Money money) {
        return money == null ? "" : money(money.amount(), money.currency().getCurrencyCode());
    }

    private static String plain(Quantity quantity) {
        return plain(quantity.toBigDecimal());
    }

    private static String cell(Cell cell) {
        return cell.sku() + "@" + cell.location();
    }
}
