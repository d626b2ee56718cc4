package org.stockledger.inventory;

import java.util.List;

/** More was asked of at least one cell than it may give. */
public final class InsufficientStockException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final transient List<Shortage> shortages;

    InsufficientStockException(Refusal.InsufficientStock refusal) {
        super(refusal);
        this.shortages = refusal.shortages();
    }

    /** Every short cell of the command, not only the first. */
    public List<Shortage> shortages() {
        return shortages;
    }
}
