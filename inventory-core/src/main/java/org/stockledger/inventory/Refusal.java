package org.stockledger.inventory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An expected no: a value with the data a program needs, a stable {@link #code()} and a {@link #message()} that reads
 * well in a log at night. The cases stand in the order of precedence: where several apply, the first is given.
 */
public sealed interface Refusal {
    /** A stable code for programs, such as {@code INSUFFICIENT_STOCK}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** One sentence for people. */
    String message();

    // ── commands, in order of precedence ──────────────────────────────────────────────────────────────────────────

    /** 1. The id was posted before with other content. {@code difference} names what differs, not the values. */
    record IdConflict(CommandId id, String difference) implements Refusal {
        @Override
        public String message() {
            return "command " + id + " was posted before with other content: " + difference;
        }
    }

    /** 2. Something the command names is not there. */
    record Unknown(Subject what, String name) implements Refusal {
        @Override
        public String message() {
            return "unknown " + what.word() + ": " + name;
        }
    }

    /** 3. A reversal cannot be reversed. */
    record NotReversible(CommandId id) implements Refusal {
        @Override
        public String message() {
            return "command " + id + " is a reversal and cannot be reversed";
        }
    }

    /** 4. It was reversed before; a reversed sale takes no return either. */
    record AlreadyReversed(CommandId id) implements Refusal {
        @Override
        public String message() {
            return "command " + id + " is reversed already";
        }
    }

    /** 5. Goods of the sale came back: reverse the returns first. */
    record HasReturns(CommandId sale) implements Refusal {
        @Override
        public String message() {
            return "goods of sale " + sale + " came back; reverse the returns first";
        }
    }

    /** 6. More would come back of a sold line than is left of it. */
    record ReturnExceedsSold(CommandId sale, int line, Quantity asked, Quantity returnable) implements Refusal {
        @Override
        public String message() {
            return asked + " of line " + line + " of sale " + sale + " to be returned, " + returnable + " returnable";
        }
    }

    /** 7. The product or location is out of use. */
    record Archived(Subject what, String name) implements Refusal {
        @Override
        public String message() {
            return what.word() + " " + name + " is archived";
        }
    }

    /** 8. The quantity has more decimals than the product's unit allows. {@code line} is counted from 1. */
    record UnitTooFine(Sku sku, int line, Quantity quantity, UnitOfMeasure unit) implements Refusal {
        @Override
        public String message() {
            return "line " + line + ": " + quantity + " of " + sku + ", unit " + unit.code() + " allows "
                    + unit.decimals() + " decimals";
        }
    }

    /** 9. Neither the line nor the product has a price. {@code line} is counted from 1. */
    record PriceMissing(Sku sku, int line) implements Refusal {
        @Override
        public String message() {
            return "line " + line + ": no price given for " + sku + ", and it has no list price";
        }
    }

    /** 10. A sale is in one currency. {@code line} is counted from 1. */
    record CurrencyMismatch(int line, String expected, String found) implements Refusal {
        @Override
        public String message() {
            return "line " + line + " is in " + found + ", the sale is in " + expected;
        }
    }

    /** 11. A discount is more than its line. {@code line} is counted from 1. */
    record DiscountTooLarge(int line, Money discount, Money amount) implements Refusal {
        @Override
        public String message() {
            return "line " + line + ": discount " + discount + " on an amount of " + amount;
        }
    }

    /** 12. A line or the sale is worth more than the ledger can keep. {@code line} is 0 for the whole sale. */
    record AmountTooLarge(int line, Money amount) implements Refusal {
        @Override
        public String message() {
            return (line == 0 ? "the sale" : "line " + line) + " amounts to " + amount + ", at most " + Money.MAX;
        }
    }

    /** 13. Cells have less than the command asks: every short cell, in the order the command meets them. */
    record InsufficientStock(List<Shortage> shortages) implements Refusal {
        public InsufficientStock {
            shortages = List.copyOf(shortages);
        }

        @Override
        public String message() {
            return shortages.stream().map(Shortage::toString).collect(Collectors.joining("; "));
        }
    }

    /** 14. A cell would hold more than the ledger can keep. */
    record BalanceTooLarge(Cell cell, Quantity onHand) implements Refusal {
        @Override
        public String message() {
            return "more than " + Quantity.MAX + " of " + cell.sku() + " at " + cell.location() + ", " + onHand
                    + " on hand";
        }
    }

    // ── catalogue ─────────────────────────────────────────────────────────────────────────────────────────────────

    /** Another product has this SKU. */
    record SkuTaken(Sku sku) implements Refusal {
        @Override
        public String message() {
            return "SKU " + sku + " is taken";
        }
    }

    /** Another location has this code. */
    record CodeTaken(LocationCode location) implements Refusal {
        @Override
        public String message() {
            return "location code " + location + " is taken";
        }
    }

    /** The product or location has history and cannot be deleted; archive it. */
    record HasHistory(Subject what, String name) implements Refusal {
        @Override
        public String message() {
            return what.word() + " " + name + " has history; archive it instead of deleting it";
        }
    }

    /** Cells of the product or location are not zero: every one of them. */
    record StockRemains(Subject what, String name, List<Level> levels) implements Refusal {
        public StockRemains {
            levels = List.copyOf(levels);
        }

        @Override
        public String message() {
            return what.word() + " " + name + " still has stock: "
                    + levels.stream()
                            .map(level -> level.onHand() + " of " + level.cell())
                            .collect(Collectors.joining(", "));
        }
    }

    /** The product's history holds finer quantities than the new unit allows. */
    record HistoryTooFine(Sku sku, UnitOfMeasure unit) implements Refusal {
        @Override
        public String message() {
            return "the history of " + sku + " holds finer quantities than unit " + unit.code() + " with "
                    + unit.decimals() + " decimals";
        }
    }

    /** What a refusal is about. */
    enum Subject {
        PRODUCT,
        LOCATION,
        COMMAND,
        SALE,
        /** A line of a sale. */
        SALE_LINE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
