package org.stockledger.inventory.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Describes {@code inv_stock} to Hibernate and to the host's queries; the ledger itself reads and writes by SQL. */
@Entity(name = "InventoryStock")
@Table(name = "inv_stock")
@Cacheable(false)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class StockEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "cell_no", nullable = false)
    private Long cellNo;

    @Column(name = "product_no", nullable = false)
    private long productNo;

    @Column(name = "location_no", nullable = false)
    private long locationNo;

    @Column(name = "on_hand", precision = 18, scale = 6, nullable = false)
    private BigDecimal onHand;

    @Column(name = "sequence", nullable = false)
    private long sequence;

    @Column(name = "last_command_no", nullable = false)
    private long lastCommandNo;

    protected StockEntity() {}
}
