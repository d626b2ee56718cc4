package org.stockledger.inventory;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The money rules of a sale, all of them: prices, currency, discounts, totals. */
final class Pricing {
    private final List<SaleLine> lines;
    private final Map<Sku, Product> products;

    Pricing(SaleRequest request, Map<Sku, Product> products) {
        this.lines = request.lines();
        this.products = products;
    }

    @Nullable
    Refusal priceMissing() {
        for (int i = 0; i < lines.size(); i++) {
            if (price(lines.get(i)) == null) {
                return new Refusal.PriceMissing(lines.get(i).sku(), i + 1);
            }
        }
        return null;
    }

    @Nullable
    Refusal currencyMismatch() {
        Currency currency = unitPrice(lines.get(0)).currency();
        for (int i = 0; i < lines.size(); i++) {
            Money discount = lines.get(i).discount();
            Currency found = unitPrice(lines.get(i)).currency();
            if (found.equals(currency) && discount != null) {
                found = discount.currency();
            }
            if (!found.equals(currency)) {
                return new Refusal.CurrencyMismatch(i + 1, currency.getCurrencyCode(), found.getCurrencyCode());
            }
        }
        return null;
    }

    @Nullable
    Refusal discountTooLarge() {
        for (int i = 0; i < lines.size(); i++) {
            Money discount = lines.get(i).discount();
            if (discount != null && discount.exceeds(amount(lines.get(i)))) {
                return new Refusal.DiscountTooLarge(i + 1, discount, amount(lines.get(i)));
            }
        }
        return null;
    }

    @Nullable
    Refusal amountTooLarge() {
        for (int i = 0; i < lines.size(); i++) {
            if (amount(lines.get(i)).isTooLarge()) {
                return new Refusal.AmountTooLarge(i + 1, amount(lines.get(i)));
            }
        }
        Money total = total(soldLines());
        return total.isTooLarge() ? new Refusal.AmountTooLarge(0, total) : null;
    }

    /** The lines as sold; only after none of the rules above refused. */
    List<SoldLine> soldLines() {
        List<SoldLine> sold = new ArrayList<>(lines.size());
        for (SaleLine line : lines) {
            sold.add(soldLine(sold.size() + 1, line));
        }
        return sold;
    }

    static Money total(List<SoldLine> sold) {
        Money total = Money.zero(sold.get(0).total().currency());
        for (SoldLine line : sold) {
            total = total.plus(line.total());
        }
        return total;
    }

    private SoldLine soldLine(int number, SaleLine line) {
        Money price = unitPrice(line);
        Money nothing = Money.zero(price.currency());
        Money discount = line.discount() == null ? nothing : line.discount();
        String name = Given.required("sku", products.get(line.sku())).name();
        Money total = price.times(line.quantity()).minus(discount);
        return new SoldLine(number, line.sku(), name, line.quantity(), price, discount, total, Quantity.ZERO, nothing);
    }

    private Money amount(SaleLine line) {
        return unitPrice(line).times(line.quantity());
    }

    private Money unitPrice(SaleLine line) {
        return Given.required("unitPrice", price(line));
    }

    private @Nullable Money price(SaleLine line) {
        if (line.unitPrice() != null) {
            return line.unitPrice();
        }
        Product product = products.get(line.sku());
        return product == null ? null : product.price();
    }
}
