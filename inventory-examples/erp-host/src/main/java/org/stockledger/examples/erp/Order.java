package org.stockledger.examples.erp;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Issue;

/** What a customer wants. */
@Entity
@Table(name = "customer_order")
@SuppressWarnings("NullAway.Init") // the persistence provider fills it in
class Order {
    /** The ERP has one warehouse. */
    static final String WAREHOUSE = "MAIN";

    enum Status {
        OPEN,
        CONFIRMED
    }

    @Id
    @Column(name = "number", length = 20)
    private String number;

    @ManyToOne(optional = false)
    @JoinColumn(name = "customer_number", nullable = false)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", length = 16, nullable = false)
    private Status status;

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_number"))
    @OrderColumn(name = "line_no", nullable = false)
    private List<OrderLine> lines;

    protected Order() {}

    Order(String number, Customer customer, List<OrderLine> lines) {
        this.number = number;
        this.customer = customer;
        this.status = Status.OPEN;
        this.lines = new ArrayList<>(lines);
    }

    String number() {
        return number;
    }

    Customer customer() {
        return customer;
    }

    Status status() {
        return status;
    }

    List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    BigDecimal amount() {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void confirm() {
        status = Status.CONFIRMED;
    }

    /** The goods' leaving, as the ledger posts it: always the same command under the order's number. */
    Issue issue() {
        Issue issue = Issue.from(WAREHOUSE).id("order/" + number).with(Context.NONE.reference(number));
        for (OrderLine line : lines) {
            issue = issue.line(line.article().sku(), line.quantity());
        }
        return issue;
    }
}
