package org.stockledger.examples.retail.users;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stockledger.inventory.Context;

/** Who asks. */
public final class CurrentUser {
    private CurrentUser() {}

    /** The id of who is logged in; null for nobody. */
    public static @Nullable String id() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()
                ? null
                : who.getName();
    }

    /** What the ledger remembers with a command: who did it, by an opaque id and no personal data. */
    public static Context context() {
        String id = id();
        return id == null ? Context.NONE : Context.NONE.actor(id);
    }
}
