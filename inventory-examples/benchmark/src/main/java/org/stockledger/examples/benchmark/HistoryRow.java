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

/** What a line did to a shelf. */
@Entity
@Table(name = "history")
class HistoryRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history")
    @SequenceGenerator(name = "history", sequenceName = "history_seq", allocationSize = 50)
    @Column(name = "history_no")
    private long historyNo;

    @Column(name = "shelf_no", nullable = false)
    private long shelfNo;

    @Column(name = "sale_no")
    private long saleNo;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "delta", precision = 18, scale = 6, nullable = false)
    private BigDecimal delta = BigDecimal.ZERO;

    @Column(name = "balance", precision = 18, scale = 6, nullable = false)
    private BigDecimal balance = BigDecimal.ZERO;

    @Column(name = "recorded_at", nullable = false)
    private LocalDateTime recordedAt = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);

    protected HistoryRow() {}

    HistoryRow(AnyShelfRow shelf, SaleRow sale, int lineNo, Item item, BigDecimal balance) {
        this.shelfNo = shelf.shelfNo();
        this.saleNo = sale.saleNo();
        this.lineNo = lineNo;
        this.delta = item.amount().negate();
        this.balance = balance;
        this.recordedAt = sale.soldAt();
    }
}
