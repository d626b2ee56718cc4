package org.stockledger.examples.retail.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.examples.retail.web.Key;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.ReturnLine;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;

/** What a client says about a sale: lines, or one product and quantity. */
record SaleForm(Body body, ShopSettings settings) {
    private static final int MOST_LINES = 500;

    /** The sale, under the key of the header, of the body, or a fresh one. */
    SaleRequest request(@Nullable String header) {
        LocationCode at =
                LocationCode.of(body.textUnlessBlank("location") == null ? settings.shop() : body.text("location", ""));
        return SaleRequest.at(at.text()).lines(lines()).id(Key.of(header, body).text());
    }

    List<SaleLine> lines() {
        List<Body> lines = body.has("lines") ? body.list("lines") : List.of(body);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw ClientMistake.in("lines", "a sale has 1 to " + MOST_LINES + " lines");
        }
        return lines.stream().map(this::line).toList();
    }

    private SaleLine line(Body line) {
        String product = line.textUnlessBlank("product_id");
        if (product == null) {
            throw ClientMistake.in("product_id", "product_id is required");
        }
        return new SaleLine(Sku.of(product), Quantity.of(line.positive("quantity")), null, discount(line));
    }

    private @Nullable Money discount(Body line) {
        if (!line.has("discount")) {
            return null;
        }
        Money discount =
                settings.money(line.amount("discount", settings.currency().getDefaultFractionDigits()));
        if (discount.amount().signum() < 0) {
            throw ClientMistake.in("discount", "discount must not be negative");
        }
        return discount.amount().signum() == 0 ? null : discount;
    }

    /** The lines that come back. */
    static List<ReturnLine> returned(Body body) {
        List<Body> lines = body.list("lines");
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw ClientMistake.in("lines", "a return has 1 to " + MOST_LINES + " lines");
        }
        return lines.stream()
                .map(line -> new ReturnLine(line.positive("line"), Quantity.of(line.positive("quantity"))))
                .toList();
    }
}
