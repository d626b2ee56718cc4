package org.stockledger.examples.retail.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the shop knows of a product and the ledger does not keep. */
@Entity
@Table(name = "retail_product")
public class ProductCard {
    private static final String NO_SUPPLIER = "-";

    @Id
    @Column(name = "sku", length = 64, nullable = false)
    private String sku = "";

    @Column(name = "supplier", length = 200, nullable = false)
    private String supplier = NO_SUPPLIER;

    @Column(name = "reviews", precision = 2, scale = 1, nullable = false)
    private BigDecimal reviews = BigDecimal.ZERO;

    /** The key under which the shop added the product; null if another program registered it. */
    @Column(name = "added_as", length = 80)
    private @Nullable String addedAs;

    protected ProductCard() {}

    ProductCard(String sku) {
        this.sku = sku;
    }

    ProductCard(String sku, String addedAs) {
        this.sku = sku;
        this.addedAs = addedAs;
    }

    /** The product it belongs to. */
    public String sku() {
        return sku;
    }

    /** Who delivers it, by its card; {@code -} for nobody in particular, or where there is no card. */
    public static String supplierOn(@Nullable ProductCard card) {
        return card == null ? NO_SUPPLIER : card.supplier;
    }

    /** What customers think of it, 0 to 5. */
    public BigDecimal reviews() {
        return reviews;
    }

    void supplied(String by) {
        supplier = by.isBlank() ? NO_SUPPLIER : by;
    }
}
