package org.stockledger.examples.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;

/** A line of a sale: what was sold, as it was called and at what price. */
@Entity
@Table(name = "line")
@IdClass(LineRow.Key.class)
class LineRow {
    @Id
    @Column(name = "sale_no")
    private long saleNo;

    @Id
    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "product_no", nullable = false)
    private long productNo;

    @Column(name = "name", length = 200, nullable = false)
    private String name = "";

    @Column(name = "quantity", precision = 18, scale = 6, nullable = false)
    private BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "price", precision = 18, scale = 6, nullable = false)
    private BigDecimal price = BigDecimal.ZERO;

    @Column(name = "total", precision = 18, scale = 6, nullable = false)
    private BigDecimal total = BigDecimal.ZERO;

    protected LineRow() {}

    LineRow(SaleRow sale, int lineNo, ProductRow product, Item item) {
        this.saleNo = sale.saleNo();
        this.lineNo = lineNo;
        this.productNo = product.productNo();
        this.name = product.name();
        this.quantity = item.amount();
        this.price = product.price();
        this.total = price.multiply(quantity);
    }

    /** What identifies a line. */
    record Key(long saleNo, int lineNo) implements Serializable {
        Key() {
            this(0, 0);
        }
    }
}
