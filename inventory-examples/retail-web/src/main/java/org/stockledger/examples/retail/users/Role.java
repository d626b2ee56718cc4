package org.stockledger.examples.retail.users;

import java.util.Locale;
import org.stockledger.examples.retail.web.ClientMistake;

/** What somebody may do. */
public enum Role {
    /** Sells, takes back, records movements, reads. */
    CLERK,
    /** All of that, and looks after the catalogue, prices and users, and undoes movements. */
    MANAGER;

    static Role named(String text) {
        return switch (text) {
            case "clerk" -> CLERK;
            case "manager" -> MANAGER;
            default -> throw ClientMistake.in("role", "role is clerk or manager");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
