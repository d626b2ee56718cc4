package org.stockledger.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A movement as asked, before anybody knows whether it may be. */
record Draft(
        Sku sku,
        @Nullable Cell source,
        @Nullable Cell destination,
        Quantity quantity,
        @Nullable Money unitCost,
        @Nullable Integer saleLine) {

    /** What a command asks for, in order; nothing where what it refers to is not there. */
    static List<Draft> of(Command command, Map<CommandId, Posting> originals) {
        if (command instanceof Receipt receipt) {
            return each(
                    receipt.lines(),
                    line -> new Draft(
                            line.sku(),
                            null,
                            new Cell(line.sku(), receipt.into()),
                            line.quantity(),
                            line.unitCost(),
                            null));
        }
        if (command instanceof Issue issue) {
            return each(issue.lines(), line -> moved(line, issue.from(), null));
        }
        if (command instanceof Transfer transfer) {
            return each(transfer.lines(), line -> moved(line, transfer.from(), transfer.to()));
        }
        if (command instanceof Adjustment adjustment) {
            return each(adjustment.lines(), line -> corrected(line, adjustment.at()));
        }
        if (command instanceof SaleRequest sale) {
            return each(sale.lines(), line -> of(line.sku(), sale.at(), null, line.quantity(), null));
        }
        if (command instanceof SaleReturn goods) {
            return comingBack(goods, originals.get(goods.sale()));
        }
        return undoing(originals.get(((Reversal) command).target()));
    }

    private static Draft of(
            Sku sku,
            @Nullable LocationCode from,
            @Nullable LocationCode to,
            Quantity quantity,
            @Nullable Integer line) {
        return new Draft(sku, cell(sku, from), cell(sku, to), quantity, null, line);
    }

    private static @Nullable Cell cell(Sku sku, @Nullable LocationCode place) {
        return place == null ? null : new Cell(sku, place);
    }

    /** Where the goods leave; null if they come from outside. */
    @Nullable
    LocationCode from() {
        return source == null ? null : source.location();
    }

    /** Where the goods arrive; null if they leave for outside. */
    @Nullable
    LocationCode to() {
        return destination == null ? null : destination.location();
    }

    /** Where it leaves and arrives: one or two places. */
    List<LocationCode> places() {
        return sides(from(), to());
    }

    /** What there is of the two sides of a movement. */
    static <T> List<T> sides(@Nullable T source, @Nullable T destination) {
        if (source == null) {
            return destination == null ? List.of() : List.of(destination);
        }
        return destination == null ? List.of(source) : List.of(source, destination);
    }

    private static <T> List<Draft> each(Collection<T> lines, Function<T, Draft> draft) {
        List<Draft> drafts = new ArrayList<>(lines.size());
        lines.forEach(line -> drafts.add(draft.apply(line)));
        return drafts;
    }

    private static Draft moved(Line line, @Nullable LocationCode from, @Nullable LocationCode to) {
        return of(line.sku(), from, to, line.quantity(), null);
    }

    private static Draft corrected(Line line, LocationCode at) {
        return line.quantity().signum() < 0
                ? of(line.sku(), at, null, line.quantity().negated(), null)
                : of(line.sku(), null, at, line.quantity(), null);
    }

    private static List<Draft> comingBack(SaleReturn goods, @Nullable Posting sale) {
        if (sale == null || sale.kind() != Kind.SALE) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>(goods.lines().size());
        for (ReturnLine line : goods.lines()) {
            if (line.number() <= sale.movements().size()) {
                Movement sold = sale.movements().get(line.number() - 1);
                LocationCode into = goods.into() != null ? goods.into() : sold.from();
                drafts.add(of(sold.sku(), null, into, line.quantity(), line.number()));
            }
        }
        return drafts;
    }

    /** The last line first, so that every balance on the way back is one that was there on the way. */
    private static List<Draft> undoing(@Nullable Posting original) {
        if (original == null || original.kind() == Kind.REVERSAL) {
            return List.of();
        }
        List<Draft> drafts = each(
                original.movements(),
                movement -> of(movement.sku(), movement.to(), movement.from(), movement.quantity(), null));
        Collections.reverse(drafts);
        return drafts;
    }
}
