package org.stockledger.inventory.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Describes {@code inv_command} to Hibernate and to the host's queries; the ledger itself reads and writes by SQL. */
@Entity(name = "InventoryCommand")
@Table(name = "inv_command")
@Cacheable(false)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class CommandEntity {
    @Id
    @Column(name = "command_no", nullable = false)
    private Long commandNo;

    @Column(name = "id", length = 100, nullable = false)
    private String id;

    @Column(name = "kind", length = 16, nullable = false)
    private String kind;

    @Column(name = "content_hash", length = 32, nullable = false)
    private byte[] contentHash;

    @Column(name = "hash_version", nullable = false)
    private int hashVersion;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "reference", length = 100)
    private @Nullable String reference;

    @Column(name = "note", length = 2000)
    private @Nullable String note;

    @Column(name = "actor", length = 100)
    private @Nullable String actor;

    @Column(name = "reason", length = 100)
    private @Nullable String reason;

    @Column(name = "reverses")
    private @Nullable Long reverses;

    @Column(name = "returns_of")
    private @Nullable Long returnsOf;

    @Column(name = "location_no")
    private @Nullable Long locationNo;

    @Column(name = "currency", length = 3)
    private @Nullable String currency;

    @Column(name = "total", precision = 18, scale = 6)
    private @Nullable BigDecimal total;

    protected CommandEntity() {}
}
