package org.stockledger.examples.pos;

import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;

/**
 * What the till has to know of a product to sell it.
 *
 * @param sku its code
 * @param name its name
 * @param price of one unit; null where there is none
 * @param unit in what it is sold
 */
record Article(Sku sku, String name, @Nullable Money price, UnitOfMeasure unit) {
    static Article of(Product product) {
        return new Article(product.sku(), product.name(), product.price(), product.unit());
    }

    Money requirePrice() {
        if (price == null) {
            throw new NotPossibleException(sku + " has no price");
        }
        return price;
    }

    /** A quantity as the article is sold; the ledger would refuse another one, maybe long after the customer has left. */
    Quantity require(Quantity quantity) {
        if (!unit.allows(quantity)) {
            throw new NotPossibleException(
                    sku + " is sold in " + unit.code() + " with " + unit.decimals() + " decimals, not " + quantity);
        }
        return quantity;
    }
}
