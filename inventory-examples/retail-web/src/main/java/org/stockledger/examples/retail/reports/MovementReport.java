package org.stockledger.examples.retail.reports;

import java.math.BigDecimal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.MovementSummary;
import org.stockledger.inventory.MovementSummary.Moved;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.TotalQuantity;

/** What came and went of each product at each location. */
@Service
class MovementReport {
    private final Inventory inventory;

    MovementReport(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * A product at a location: {@code opening + received − issued + transferredIn − transferredOut − sold + returned +
     * adjusted + reversed = closing}.
     */
    record Row(
            String productId,
            String location,
            BigDecimal opening,
            BigDecimal received,
            BigDecimal issued,
            BigDecimal transferredIn,
            BigDecimal transferredOut,
            BigDecimal sold,
            BigDecimal returned,
            BigDecimal adjusted,
            BigDecimal reversed,
            BigDecimal closing) {
        static Row of(MovementSummary summary) {
            return new Row(
                    summary.cell().sku().text(),
                    summary.cell().location().text(),
                    summary.opening().toBigDecimal(),
                    moved(summary, Kind.RECEIPT).amount(),
                    moved(summary, Kind.ISSUE).amount().negate(),
                    of(summary, Kind.TRANSFER).in().amount(),
                    of(summary, Kind.TRANSFER).out().amount(),
                    moved(summary, Kind.SALE).amount().negate(),
                    moved(summary, Kind.SALE_RETURN).amount(),
                    moved(summary, Kind.ADJUSTMENT).amount(),
                    moved(summary, Kind.REVERSAL).amount(),
                    summary.closing().toBigDecimal());
        }

        private static TotalQuantity moved(MovementSummary summary, Kind kind) {
            return of(summary, kind).in().minus(of(summary, kind).out());
        }

        private static Moved of(MovementSummary summary, Kind kind) {
            return summary.kinds().stream()
                    .filter(moved -> moved.kind() == kind)
                    .findFirst()
                    .orElse(new Moved(kind, TotalQuantity.ZERO, TotalQuantity.ZERO, 0));
        }
    }

    @Transactional(readOnly = true)
    public Page<Row> page(MovementSummaryQuery query) {
        Page<MovementSummary> page = inventory.reports().movementSummary(query);
        return new Page<>(page.items().stream().map(Row::of).toList(), page.next());
    }
}
