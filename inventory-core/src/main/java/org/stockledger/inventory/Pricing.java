package org.stockledger.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The money rules of a sale, all of them: prices, currency, discounts, totals. For one sale and one thread. */
final class Pricing {
    private final List<SaleLine> lines;
    private final Map<Sku, Product> products;

    /** The price of one unit of each line, once none is missing. */
    private final List<Money> prices;

    /** Quantity × price of each line, rounded, once the prices are known to be of one currency. */
    private final List<Money> amounts;

    private @Nullable List<SoldLine> sold;
    private @Nullable Money total;

    Pricing(SaleRequest request, Map<Sku, Product> products) {
        this.lines = request.lines();
        this.products = products;
        this.prices = new ArrayList<>(lines.size());
        this.amounts = new ArrayList<>(lines.size());
    }

    @Nullable
    Refusal priceMissing() {
        for (SaleLine line : lines) {
            Money price = line.unitPrice() != null
                    ? line.unitPrice()
                    : productOf(line).price();
            if (price == null) {
                return new Refusal.PriceMissing(line.sku(), prices.size() + 1);
            }
            prices.add(price);
        }
        return null;
    }

    @Nullable
    Refusal currencyMismatch() {
        Currency currency = prices.get(0).currency();
        for (int i = 0; i < lines.size(); i++) {
            Money discount = lines.get(i).discount();
            Currency found = prices.get(i).currency();
            if (found.equals(currency) && discount != null) {
                found = discount.currency();
            }
            if (!found.equals(currency)) {
                return new Refusal.CurrencyMismatch(i + 1, currency.getCurrencyCode(), found.getCurrencyCode());
            }
            amounts.add(prices.get(i).times(lines.get(i).quantity()));
        }
        return null;
    }

    @Nullable
    Refusal discountTooLarge() {
        for (int i = 0; i < lines.size(); i++) {
            Money discount = lines.get(i).discount();
            if (discount != null && discount.exceeds(amounts.get(i))) {
                return new Refusal.DiscountTooLarge(i + 1, discount, amounts.get(i));
            }
        }
        return null;
    }

    @Nullable
    Refusal amountTooLarge() {
        for (int i = 0; i < lines.size(); i++) {
            if (amounts.get(i).isTooLarge()) {
                return new Refusal.AmountTooLarge(i + 1, amounts.get(i));
            }
        }
        return total().isTooLarge() ? new Refusal.AmountTooLarge(0, total()) : null;
    }

    /** The lines as sold; only after none of the rules above refused, in their order. */
    List<SoldLine> soldLines() {
        if (sold == null) {
            sold = written();
        }
        return sold;
    }

    private List<SoldLine> written() {
        Money nothing = Money.zero(prices.get(0).currency());
        List<SoldLine> written = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            SaleLine line = lines.get(i);
            Money discount = line.discount() == null ? nothing : line.discount();
            Money total =
                    line.discount() == null ? amounts.get(i) : amounts.get(i).minus(discount);
            written.add(new SoldLine(
                    i + 1,
                    line.sku(),
                    productOf(line).name(),
                    line.quantity(),
                    prices.get(i),
                    discount,
                    total,
                    Quantity.ZERO,
                    nothing));
        }
        return written;
    }

    /** What all lines come to; as {@link #soldLines()}. */
    Money total() {
        if (total == null) {
            BigDecimal amount = BigDecimal.ZERO;
            for (SoldLine line : soldLines()) {
                amount = amount.add(line.total().amount());
            }
            total = new Money(amount, prices.get(0).currency());
        }
        return total;
    }

    private Product productOf(SaleLine line) {
        return Objects.requireNonNull(products.get(line.sku()), line.sku()::text);
    }
}
