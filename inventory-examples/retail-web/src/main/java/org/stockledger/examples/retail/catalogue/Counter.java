package org.stockledger.examples.retail.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A number that goes up, one transaction after the other. */
@Entity
@Table(name = "retail_counter")
public class Counter {
    @Id
    @Column(name = "name", length = 32, nullable = false)
    private String name = "";

    @Column(name = "last_given", nullable = false)
    private long last;

    protected Counter() {}

    /** The next number. */
    public long next() {
        last++;
        return last;
    }
}
