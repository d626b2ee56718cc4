package org.stockledger.inventory;

/**
 * What a caller wants done to the stock: one or many lines, all or nothing. Immutable; every method that changes
 * something answers a changed copy with the same id.
 *
 * <p>The id is fixed when the command is made, a random one unless {@link #id(String)} gives another, so that posting
 * the same object again, after an unknown outcome say, can never post twice. What counts for a repeat are the kind, the
 * lines in their order, the prices, costs and discounts given, the reason and the target; not the {@link Context}.
 */
public sealed interface Command permits Receipt, Issue, Transfer, Adjustment, SaleRequest, SaleReturn, Reversal {
    /** The caller's own key of this command. */
    CommandId id();

    /** What the host wants to remember with it. */
    Context context();

    /** What kind of command it is. */
    Kind kind();

    /**
     * The same command under this id.
     *
     * @throws InvalidInputException {@code ID_INVALID}
     */
    Command id(String id);

    /** The same command with this context. */
    Command with(Context context);
}
