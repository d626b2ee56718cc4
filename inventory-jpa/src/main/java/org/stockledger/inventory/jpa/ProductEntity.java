package org.stockledger.inventory.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Describes {@code inv_product} to Hibernate and to the host's queries; the ledger itself reads and writes by SQL. */
@Entity(name = "InventoryProduct")
@Table(name = "inv_product")
@Cacheable(false)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class ProductEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "product_no", nullable = false)
    private Long productNo;

    @Column(name = "sku", length = 64, nullable = false)
    private String sku;

    @Column(name = "name", length = 200, nullable = false)
    private String name;

    @Column(name = "description", length = 2000, nullable = false)
    private String description;

    @Column(name = "category", length = 200, nullable = false)
    private String category;

    @Column(name = "price", precision = 18, scale = 6)
    private @Nullable BigDecimal price;

    @Column(name = "currency", length = 3)
    private @Nullable String currency;

    @Column(name = "unit", length = 16, nullable = false)
    private String unit;

    @Column(name = "decimals", nullable = false)
    private int decimals;

    @Column(name = "reorder_point", precision = 18, scale = 6, nullable = false)
    private BigDecimal reorderPoint;

    @Column(name = "floor", precision = 18, scale = 6, nullable = false)
    private BigDecimal floor;

    @Column(name = "archived", nullable = false)
    private boolean archived;

    @Column(name = "registered_at", nullable = false)
    private Instant registeredAt;

    @Column(name = "search_text", length = 7000, nullable = false)
    private String searchText;

    protected ProductEntity() {}
}
