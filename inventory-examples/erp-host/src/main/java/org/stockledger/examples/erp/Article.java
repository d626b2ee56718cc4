package org.stockledger.examples.erp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.stockledger.inventory.Product;

/**
 * What the ERP sells. Its old column {@code stock_qty} is still written, for the parts of the ERP that read it; what counts
 * is the ledger.
 */
@Entity
@Table(name = "product")
@SuppressWarnings("NullAway.Init") // the persistence provider fills it in
class Article {
    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "sku", length = 64, nullable = false)
    private String sku;

    @Column(name = "name", length = 200, nullable = false)
    private String name;

    @Column(name = "price", precision = 12, scale = 2, nullable = false)
    private BigDecimal price;

    @Column(name = "stock_qty", nullable = false)
    private int stockQty;

    @Column(name = "taken_over", nullable = false)
    private boolean takenOver;

    protected Article() {}

    Article(long id, String sku, String name, BigDecimal price, int stockQty) {
        this.id = id;
        this.sku = sku;
        this.name = name;
        this.price = price;
        this.stockQty = stockQty;
    }

    long id() {
        return id;
    }

    String sku() {
        return sku;
    }

    BigDecimal price() {
        return price;
    }

    int stockQty() {
        return stockQty;
    }

    /** Whether the ledger keeps its stock, be it nothing. */
    boolean isTakenOver() {
        return takenOver;
    }

    void takeOver() {
        takenOver = true;
    }

    /** As the ledger knows it. */
    Product product() {
        return Product.of(sku, name).priced(price.toPlainString(), Invoice.CURRENCY);
    }
}
