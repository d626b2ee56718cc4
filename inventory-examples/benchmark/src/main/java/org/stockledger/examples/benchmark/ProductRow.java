package org.stockledger.examples.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** An article in the catalogue. */
@Entity
@Table(name = "product")
class ProductRow {
    @Id
    @Column(name = "product_no")
    private long productNo;

    @Column(name = "sku", length = 64, nullable = false)
    private String sku = "";

    @Column(name = "name", length = 200, nullable = false)
    private String name = "";

    @Column(name = "price", precision = 18, scale = 6, nullable = false)
    private BigDecimal price = BigDecimal.ZERO;

    protected ProductRow() {}

    long productNo() {
        return productNo;
    }

    String sku() {
        return sku;
    }

    String name() {
        return name;
    }

    BigDecimal price() {
        return price;
    }
}
