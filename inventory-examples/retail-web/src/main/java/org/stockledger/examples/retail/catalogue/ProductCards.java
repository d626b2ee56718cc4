package org.stockledger.examples.retail.catalogue;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The shop's cards of its products. */
public interface ProductCards extends JpaRepository<ProductCard, String> {
    /** The card of the product that was added under this key. */
    Optional<ProductCard> findByAddedAs(String key);

    /** The card follows its product to another id. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ProductCard card set card.sku = :renamed where card.sku = :sku")
    void rename(String sku, String renamed);
}
