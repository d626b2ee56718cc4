package org.stockledger.inventory.jpa.host;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An order, as a host keeps it in a table of its own. */
@Entity
@Table(name = "host_order")
class HostOrder {
    static final String TABLE =
            "create table host_order (id varchar(100) not null primary key, note varchar(100) not null)";

    @Id
    @Column(name = "id", length = 100, nullable = false)
    private String id = "";

    @Column(name = "note", length = 100, nullable = false)
    private String note = "";

    protected HostOrder() {}

    HostOrder(String id) {
        this.id = id;
        this.note = "new";
    }

    String id() {
        return id;
    }

    String note() {
        return note;
    }

    void note(String newNote) {
        note = newNote;
    }
}
