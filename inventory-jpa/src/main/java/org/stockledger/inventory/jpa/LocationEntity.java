package org.stockledger.inventory.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Describes {@code inv_location} to Hibernate and to the host's queries; the ledger itself reads and writes by SQL. */
@Entity(name = "InventoryLocation")
@Table(name = "inv_location")
@Cacheable(false)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class LocationEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "location_no", nullable = false)
    private Long locationNo;

    @Column(name = "code", length = 64, nullable = false)
    private String code;

    @Column(name = "name", length = 200, nullable = false)
    private String name;

    @Column(name = "address", length = 500, nullable = false)
    private String address;

    @Column(name = "archived", nullable = false)
    private boolean archived;

    @Column(name = "registered_at", nullable = false)
    private Instant registeredAt;

    @Column(name = "search_text", length = 2400, nullable = false)
    private String searchText;

    protected LocationEntity() {}
}
