package org.stockledger.inventory;

import org.jspecify.annotations.Nullable;

/**
 * The root of what the ledger throws for a valid request: {@link RefusedException} (an expected no) and
 * {@link StoreException} (the store could not do it). Unchecked, so that a host's transaction rolls back by default.
 */
public class InventoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InventoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
