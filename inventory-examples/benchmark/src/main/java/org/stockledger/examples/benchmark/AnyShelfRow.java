package org.stockledger.examples.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;

/** How much of an article is where. */
@MappedSuperclass
abstract class AnyShelfRow {
    @Id
    @Column(name = "shelf_no")
    private long shelfNo;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_no", nullable = false)
    private ProductRow product = new ProductRow();

    @Column(name = "location_no", nullable = false)
    private long locationNo;

    @Column(name = "on_hand", precision = 18, scale = 6, nullable = false)
    private BigDecimal onHand = BigDecimal.ZERO;

    long shelfNo() {
        return shelfNo;
    }

    ProductRow product() {
        return product;
    }

    long locationNo() {
        return locationNo;
    }

    boolean has(Item item) {
        return onHand.compareTo(item.amount()) >= 0;
    }

    /** Takes it off the shelf and answers what is left. */
    BigDecimal take(Item item) {
        onHand = onHand.subtract(item.amount());
        return onHand;
    }
}
