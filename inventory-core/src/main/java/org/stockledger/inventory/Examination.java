package org.stockledger.inventory;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Refusal.Subject;

/**
 * Everything that may refuse a command but the stock itself, in order of precedence: the first rule that has something
 * to say gives the answer. {@link StockTrial} has the last two words.
 */
final class Examination {
    private static final List<Function<Examination, @Nullable Refusal>> RULES = List.of(
            Examination::unknownOriginal,
            Examination::unknownProductOrLocation,
            Examination::notReversible,
            Examination::alreadyReversed,
            Examination::hasReturns,
            Examination::returnExceedsSold,
            Examination::archived,
            Examination::unitTooFine,
            pricing(Pricing::priceMissing),
            pricing(Pricing::currencyMismatch),
            pricing(Pricing::discountTooLarge),
            pricing(Pricing::amountTooLarge));

    private final Command command;
    private final List<Draft> drafts;
    private final Books books;
    private final @Nullable Pricing pricing;

    Examination(Command command, List<Draft> drafts, Books books) {
        this.command = command;
        this.drafts = drafts;
        this.books = books;
        this.pricing = command instanceof SaleRequest request ? new Pricing(request, books.products()) : null;
    }

    /** Of a sale its prices; null of everything else. */
    @Nullable
    Pricing pricing() {
        return pricing;
    }

    @Nullable
    Refusal refusal() {
        for (Function<Examination, @Nullable Refusal> rule : RULES) {
            Refusal refusal = rule.apply(this);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal unknownOriginal() {
        if (command instanceof Reversal reversal && books.original(reversal.target()) == null) {
            return new Refusal.Unknown(Subject.COMMAND, reversal.target().text());
        }
        if (command instanceof SaleReturn goods) {
            Sale sale = books.sale(goods.sale());
            return sale == null
                    ? new Refusal.Unknown(Subject.SALE, goods.sale().text())
                    : new Refunding(sale, goods).unknownLine();
        }
        return null;
    }

    private @Nullable Refusal unknownProductOrLocation() {
        for (Draft draft : drafts) {
            if (books.product(draft.sku()) == null) {
                return new Refusal.Unknown(Subject.PRODUCT, draft.sku().text());
            }
        }
        return firstPlace(
                place -> books.location(place) == null, place -> new Refusal.Unknown(Subject.LOCATION, place));
    }

    private @Nullable Refusal notReversible() {
        if (command instanceof Reversal reversal) {
            Posting original = books.original(reversal.target());
            if (original != null && original.kind() == Kind.REVERSAL) {
                return new Refusal.NotReversible(reversal.target());
            }
        }
        return null;
    }

    private @Nullable Refusal alreadyReversed() {
        CommandId target = StockLedger.targetOf(command);
        return target != null && books.isReversed(target) ? new Refusal.AlreadyReversed(target) : null;
    }

    private @Nullable Refusal hasReturns() {
        if (command instanceof Reversal reversal) {
            Sale sale = books.sale(reversal.target());
            return sale != null && sale.hasReturns() ? new Refusal.HasReturns(sale.id()) : null;
        }
        return null;
    }

    private @Nullable Refusal returnExceedsSold() {
        if (command instanceof SaleReturn goods) {
            Sale sale = books.sale(goods.sale());
            return sale == null ? null : new Refunding(sale, goods).exceedsSold();
        }
        return null;
    }

    private @Nullable Refusal archived() {
        if (command instanceof SaleReturn || command instanceof Reversal) {
            return null;
        }
        for (Draft draft : drafts) {
            if (books.productOf(draft.sku()).archived()) {
                return new Refusal.Archived(Subject.PRODUCT, draft.sku().text());
            }
        }
        return firstPlace(
                place -> books.locationOf(place).archived(), place -> new Refusal.Archived(Subject.LOCATION, place));
    }

    private @Nullable Refusal unitTooFine() {
        if (command instanceof Reversal) {
            return null;
        }
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            UnitOfMeasure unit = books.productOf(draft.sku()).unit();
            if (!unit.allows(draft.quantity())) {
                return new Refusal.UnitTooFine(draft.sku(), i + 1, draft.quantity(), unit);
            }
        }
        return null;
    }

    /** The refusal of the first place, in order of the lines, that a rule is against. */
    private @Nullable Refusal firstPlace(Predicate<LocationCode> against, Function<String, Refusal> refusal) {
        LocationCode checked = null;
        for (Draft draft : drafts) {
            for (LocationCode place : draft.places()) {
                if (place != checked && against.test(place)) {
                    return refusal.apply(place.text());
                }
                checked = place;
            }
        }
        return null;
    }

    private static Function<Examination, @Nullable Refusal> pricing(Function<Pricing, @Nullable Refusal> rule) {
        return examination -> examination.pricing == null ? null : rule.apply(examination.pricing);
    }
}
