package org.stockledger.examples.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The head of a sale. */
@Entity
@Table(name = "sale")
class SaleRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sale")
    @SequenceGenerator(name = "sale", sequenceName = "sale_seq", allocationSize = 50)
    @Column(name = "sale_no")
    private long saleNo;

    @Column(name = "receipt", length = 100, nullable = false)
    private String receipt = "";

    @Column(name = "location_no", nullable = false)
    private long locationNo;

    @Column(name = "sold_at", nullable = false)
    private LocalDateTime soldAt = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);

    @Column(name = "total", precision = 18, scale = 6, nullable = false)
    private BigDecimal total = BigDecimal.ZERO;

    @Column(name = "currency", length = 3, nullable = false)
    private String currency = Article.CURRENCY;

    protected SaleRow() {}

    SaleRow(String receipt, long locationNo, BigDecimal total) {
        this.receipt = receipt;
        this.locationNo = locationNo;
        this.total = total;
    }

    long saleNo() {
        return saleNo;
    }

    LocalDateTime soldAt() {
        return soldAt;
    }
}
