package org.stockledger.examples.retail.users;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who may log in. The password is kept as a hash only. */
@Entity
@Table(name = "retail_user")
public class ShopUser {
    static final int LONGEST_ID = 10;

    @Id
    @Column(name = "admin_id", length = LONGEST_ID, nullable = false)
    private String id = "";

    @Column(name = "email", length = 200, nullable = false)
    private String email = "";

    @Column(name = "password", length = 100, nullable = false)
    private String password = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "role", length = 16, nullable = false)
    private Role role = Role.CLERK;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt = Instant.EPOCH;

    protected ShopUser() {}

    ShopUser(String id, String email, String password, Role role, Instant createdAt) {
        this.id = id;
        this.email = email;
        this.password = password;
        this.role = role;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String email() {
        return email;
    }

    String password() {
        return password;
    }

    Role role() {
        return role;
    }

    Instant createdAt() {
        return createdAt;
    }
}
