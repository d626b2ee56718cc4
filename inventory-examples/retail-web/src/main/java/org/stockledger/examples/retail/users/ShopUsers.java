package org.stockledger.examples.retail.users;

import org.springframework.data.jpa.repository.JpaRepository;

/** The users of the shop. */
interface ShopUsers extends JpaRepository<ShopUser, String> {
    boolean existsByEmail(String email);
}
