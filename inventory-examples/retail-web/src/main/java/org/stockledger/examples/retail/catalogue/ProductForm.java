package org.stockledger.examples.retail.catalogue;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;

/**
 * What a client says about a product. Null is what it does not say.
 *
 * @param priceGiven whether it speaks of the price; a price of null then takes the price away
 */
public record ProductForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable Money price,
        boolean priceGiven,
        @Nullable String supplier) {
    private static final int LONGEST_SUPPLIER = 200;

    public ProductForm {
        if (supplier != null && supplier.codePointCount(0, supplier.length()) > LONGEST_SUPPLIER) {
            throw ClientMistake.in("supplier", "supplier has at most " + LONGEST_SUPPLIER + " characters");
        }
        if (supplier != null && supplier.chars().anyMatch(Character::isISOControl)) {
            throw ClientMistake.in("supplier", "supplier must not have control characters in it");
        }
    }

    /** The form in this body, the name under the field that this client uses. */
    public static ProductForm of(Body body, String nameField, ShopSettings settings) {
        String id = body.textUnlessBlank("product_id");
        String name = body.text(nameField);
        return new ProductForm(
                id == null ? null : ShopId.checked("product_id", id),
                name == null ? null : ShopId.checkedName(nameField, name),
                body.text("description"),
                body.text("category"),
                body.has("price") ? price(body, settings) : null,
                body.names("price"),
                body.text("supplier"));
    }

    private static Money price(Body body, ShopSettings settings) {
        return checkedPrice(
                settings.money(body.amount("price", settings.currency().getDefaultFractionDigits())));
    }

    /** The price, if it is more than nothing. */
    public static Money checkedPrice(Money price) {
        if (price.amount().signum() <= 0) {
            throw ClientMistake.in("price", "price must be greater than 0");
        }
        return price;
    }

    /** A new product of this shop. */
    Product product(String sku, ShopSettings settings) {
        String given = name == null ? "" : name;
        return changing().apply(Product.of(sku, given).reorderedAt(settings.reorderPoint()));
    }

    /** What the form changes, other than the id. */
    UnaryOperator<Product> changing() {
        return product -> {
            Product changed = name == null ? product : product.named(name);
            changed = description == null ? changed : changed.described(description);
            changed = category == null ? changed : changed.inCategory(category);
            return priceGiven ? changed.priced(price) : changed;
        };
    }
}
