package org.stockledger.inventory;

/** The ledger said no, for a reason a user can understand. Nothing was changed; a host's transaction may go on. */
public sealed class RefusedException extends InventoryException permits InsufficientStockException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.message(), null);
        this.refusal = refusal;
    }

    /** The exception that carries this refusal. */
    public static RefusedException of(Refusal refusal) {
        return refusal instanceof Refusal.InsufficientStock shortage
                ? new InsufficientStockException(shortage)
                : new RefusedException(refusal);
    }

    /** Why, with the data a program needs. */
    public Refusal refusal() {
        return refusal;
    }
}
