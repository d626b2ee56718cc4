package org.stockledger.examples.benchmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A shelf whose version tells whether somebody was faster. */
@Entity(name = "Shelf")
@Table(name = "shelf")
class VersionedShelfRow extends AnyShelfRow {
    @Version
    @Column(name = "version", nullable = false)
    private long version;

    long version() {
        return version;
    }
}
