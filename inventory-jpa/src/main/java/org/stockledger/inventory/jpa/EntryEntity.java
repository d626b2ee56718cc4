package org.stockledger.inventory.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes {@code inv_entry} to Hibernate and to the host's queries; the ledger itself reads and writes by SQL. */
@Entity(name = "InventoryEntry")
@Table(name = "inv_entry")
@IdClass(EntryEntity.Key.class)
@Cacheable(false)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class EntryEntity {
    @Id
    @Column(name = "cell_no", nullable = false)
    private Long cellNo;

    @Id
    @Column(name = "sequence", nullable = false)
    private Long sequence;

    @Column(name = "command_no", nullable = false)
    private long commandNo;

    @Column(name = "line_no", nullable = false)
    private int lineNo;

    @Column(name = "delta", precision = 18, scale = 6, nullable = false)
    private BigDecimal delta;

    @Column(name = "balance", precision = 18, scale = 6, nullable = false)
    private BigDecimal balance;

    @Column(name = "floor", precision = 18, scale = 6, nullable = false)
    private BigDecimal floor;

    protected EntryEntity() {}

    /** Cell and sequence. Jakarta Persistence wants a class of this shape. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long cellNo;
        private Long sequence;

        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(cellNo, key.cellNo)
                    && Objects.equals(sequence, key.sequence);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cellNo, sequence);
        }
    }
}
