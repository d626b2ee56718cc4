package org.stockledger.examples.erp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the customer has to pay for a confirmed order. */
@Entity
@Table(name = "invoice")
@SuppressWarnings("NullAway.Init") // the persistence provider fills it in
class Invoice {
    static final String CURRENCY = "EUR";

    @Id
    @Column(name = "number", length = 24)
    private String number;

    @OneToOne(optional = false)
    @JoinColumn(name = "order_number", nullable = false)
    private Order order;

    @Column(name = "amount", precision = 12, scale = 2, nullable = false)
    private BigDecimal amount;

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;

    protected Invoice() {}

    static Invoice of(Order order) {
        Invoice invoice = new Invoice();
        invoice.number = numberOf(order);
        invoice.order = order;
        invoice.amount = order.amount();
        invoice.issuedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return invoice;
    }

    static String numberOf(Order order) {
        return "I-" + order.number();
    }

    String number() {
        return number;
    }

    Order order() {
        return order;
    }

    BigDecimal amount() {
        return amount;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
