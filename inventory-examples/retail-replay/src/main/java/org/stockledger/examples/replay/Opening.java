package org.stockledger.examples.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;

/** How much of every article is there before the first bill. */
enum Opening {
    /** As much as the file sells: no sale is refused, in whatever order the bills come. */
    ENOUGH(1),
    /** Half of it, rounded down: many are. */
    HALF(2);

    private static final int LINES_A_RECEIPT = 1_000;

    private final int part;

    Opening(int part) {
        this.part = part;
    }

    long units(Article article) {
        return article.unitsSold() / part;
    }

    /**
     * The receipts that bring it in. Their ids and lines follow from the file alone, so that a second run on the same
     * ledger brings in nothing more. No bill can have such an id: a number that begins with "o" is rejected.
     */
    List<Receipt> receipts(Survey survey) {
        List<ReceiptLine> lines = survey.articles().stream()
                .filter(article -> units(article) > 0)
                .map(article -> new ReceiptLine(article.sku(), Quantity.of(units(article)), null))
                .toList();
        Context context = survey.begin()
                .map(Context.NONE::occurredAt)
                .orElse(Context.NONE)
                .reference("opening stock");
        List<Receipt> receipts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_A_RECEIPT) {
            CommandId id = CommandId.of("opening/" + (receipts.size() + 1));
            List<ReceiptLine> part = lines.subList(from, Math.min(lines.size(), from + LINES_A_RECEIPT));
            receipts.add(new Receipt(id, context, Shop.CODE, part));
        }
        return receipts;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
