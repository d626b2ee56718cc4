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

/** Describes {@code inv_movement} to Hibernate and to the host's queries; the ledger itself reads and writes by SQL. */
@Entity(name = "InventoryMovement")
@Table(name = "inv_movement")
@IdClass(MovementEntity.Key.class)
@Cacheable(false)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class MovementEntity {
    @Id
    @Column(name = "command_no", nullable = false)
    private Long commandNo;

    @Id
    @Column(name = "line_no", nullable = false)
    private Integer lineNo;

    @Column(name = "product_no", nullable = false)
    private long productNo;

    @Column(name = "from_location_no")
    private @Nullable Long fromLocationNo;

    @Column(name = "to_location_no")
    private @Nullable Long toLocationNo;

    @Column(name = "quantity", precision = 18, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(name = "unit_cost", precision = 18, scale = 6)
    private @Nullable BigDecimal unitCost;

    @Column(name = "cost_currency", length = 3)
    private @Nullable String costCurrency;

    @Column(name = "sku", length = 64)
    private @Nullable String sku;

    @Column(name = "name", length = 200)
    private @Nullable String name;

    @Column(name = "unit_price", precision = 18, scale = 6)
    private @Nullable BigDecimal unitPrice;

    @Column(name = "discount", precision = 18, scale = 6)
    private @Nullable BigDecimal discount;

    @Column(name = "total", precision = 18, scale = 6)
    private @Nullable BigDecimal total;

    @Column(name = "returned", precision = 18, scale = 6)
    private @Nullable BigDecimal returned;

    @Column(name = "refunded", precision = 18, scale = 6)
    private @Nullable BigDecimal refunded;

    @Column(name = "sale_line")
    private @Nullable Integer saleLine;

    protected MovementEntity() {}

    /** Command and line. Jakarta Persistence wants a class of this shape. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long commandNo;
        private Integer lineNo;

        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(commandNo, key.commandNo)
                    && Objects.equals(lineNo, key.lineNo);
        }

        @Override
        public int hashCode() {
            return Objects.hash(commandNo, lineNo);
        }
    }
}
