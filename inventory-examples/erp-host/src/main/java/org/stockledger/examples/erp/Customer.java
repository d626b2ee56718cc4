package org.stockledger.examples.erp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who orders. */
@Entity
@Table(name = "customer")
@SuppressWarnings("NullAway.Init") // the persistence provider fills it in
class Customer {
    @Id
    @Column(name = "number", length = 20)
    private String number;

    @Column(name = "name", length = 100, nullable = false)
    private String name;

    protected Customer() {}

    Customer(String number, String name) {
        this.number = number;
        this.name = name;
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }
}
