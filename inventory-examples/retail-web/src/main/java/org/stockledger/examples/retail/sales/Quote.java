package org.stockledger.examples.retail.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.SaleLine;

/** What a cart would cost now, by the ledger's own rounding; nothing is written and nothing is held. */
@Service
class Quote {
    private final Inventory inventory;
    private final ShopSettings settings;

    Quote(Inventory inventory, ShopSettings settings) {
        this.inventory = inventory;
        this.settings = settings;
    }

    /** A priced cart. */
    record Answer(List<Line> lines, BigDecimal total, String currency) {}

    /** A priced line. */
    record Line(
            int line,
            String productId,
            String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal total) {}

    @Transactional(readOnly = true)
    public Answer of(List<SaleLine> lines) {
        List<Line> priced = IntStream.range(0, lines.size())
                .mapToObj(i -> priced(i + 1, lines.get(i)))
                .toList();
        Money nothing = Money.zero(settings.currency());
        BigDecimal total = priced.stream().map(Line::total).reduce(nothing.amount(), BigDecimal::add);
        return new Answer(priced, total, settings.currency().getCurrencyCode());
    }

    private Line priced(int number, SaleLine line) {
        Product product = inventory
                .products()
                .find(line.sku())
                .orElseThrow(() -> RefusedException.of(
                        new Refusal.Unknown(Refusal.Subject.PRODUCT, line.sku().text())));
        Money price = product.price();
        if (price == null) {
            throw RefusedException.of(new Refusal.PriceMissing(line.sku(), number));
        }
        Money amount = price.times(line.quantity());
        Money discount = line.discount() == null ? Money.zero(settings.currency()) : line.discount();
        if (amount.amount().compareTo(discount.amount()) < 0) {
            throw ClientMistake.in(
                    "lines[" + (number - 1) + "].discount", "discount must not be more than the line's " + amount);
        }
        return new Line(
                number,
                line.sku().text(),
                product.name(),
                line.quantity().toBigDecimal(),
                price.amount(),
                discount.amount(),
                amount.minus(discount).amount());
    }
}
