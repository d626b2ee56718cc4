package org.stockledger.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an accepted command down as facts: its posting, and the sale it makes or changes. */
final class Writing {
    private final Command command;
    private final Books books;
    private final Instant recordedAt;
    private final List<Money> totals;
    private final @Nullable Sale sale;

    Writing(Command command, @Nullable Pricing pricing, Books books, Instant recordedAt) {
        this.command = command;
        this.books = books;
        this.recordedAt = recordedAt;
        if (command instanceof SaleRequest request) {
            this.sale = sold(request, Given.required("pricing", pricing));
            this.totals = sale.lines().stream().map(SoldLine::total).toList();
        } else if (command instanceof SaleReturn goods) {
            Sale before = Given.required("sale", books.sale(goods.sale()));
            Refunding.Refunds refunds = new Refunding(before, goods).refunds();
            this.sale = refunds.after();
            this.totals = refunds.each();
        } else {
            this.sale = command instanceof Reversal reversal ? undone(reversal) : null;
            this.totals = List.of();
        }
    }

    /** Of a sale the new one; of a return or a reversal the sale as it stands afterwards. */
    Optional<Sale> sale() {
        return Optional.ofNullable(sale);
    }

    Posting posting(List<Draft> drafts, List<List<Entry>> entries) {
        Context context = command.context().settledAt(recordedAt);
        List<Movement> movements = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            movements.add(movement(i, drafts.get(i), context, entries.get(i)));
        }
        String reason = command instanceof Adjustment adjustment ? adjustment.reason() : null;
        return new Posting(
                command.id(),
                command.kind(),
                context,
                reason,
                StockLedger.targetOf(command),
                recordedAt,
                movements,
                false);
    }

    private Movement movement(int index, Draft draft, Context context, List<Entry> entries) {
        return new Movement(
                command.id(),
                index + 1,
                command.kind(),
                draft.sku(),
                draft.from(),
                draft.to(),
                draft.quantity(),
                draft.unitCost(),
                totals.isEmpty() ? null : totals.get(index),
                draft.saleLine(),
                context.occurredAt() == null ? recordedAt : context.occurredAt(),
                recordedAt,
                null,
                entries);
    }

    private Sale sold(SaleRequest request, Pricing pricing) {
        List<SoldLine> lines = pricing.soldLines();
        Context context = request.context().settledAt(recordedAt);
        return new Sale(request.id(), request.at(), lines, pricing.total(), context, recordedAt, false);
    }

    private @Nullable Sale undone(Reversal reversal) {
        Posting original = Given.required("target", books.original(reversal.target()));
        if (original.kind() == Kind.SALE) {
            return Given.required("sale", books.sale(original.id())).undone();
        }
        if (original.kind() == Kind.SALE_RETURN) {
            CommandId sale = Given.required("target", original.target());
            return Refunding.undoing(original, Given.required("sale", books.sale(sale)));
        }
        return null;
    }
}
