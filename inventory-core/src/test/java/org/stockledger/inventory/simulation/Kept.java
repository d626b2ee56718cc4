package org.stockledger.inventory.simulation;

import java.util.List;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Posting;

/**
 * A posting in the books.
 *
 * @param step when it was committed
 * @param branch by which process
 * @param posting what
 */
record Kept(int step, String branch, Posting posting) {
    CommandId id() {
        return posting.id();
    }

    boolean isSameAs(Posting told) {
        return plain(told).equals(plain(posting));
    }

    /** As it was when it was posted: not yet reversed, and no answer to a repeat. */
    private static Posting plain(Posting posting) {
        List<Movement> movements = posting.movements().stream().map(Kept::plain).toList();
        return new Posting(
                posting.id(),
                posting.kind(),
                posting.context(),
                posting.reason(),
                posting.target(),
                posting.recordedAt(),
                movements,
                false);
    }

    private static Movement plain(Movement movement) {
        return new Movement(
                movement.command(),
                movement.line(),
                movement.kind(),
                movement.sku(),
                movement.from(),
                movement.to(),
                movement.quantity(),
                movement.unitCost(),
                movement.total(),
                movement.saleLine(),
                movement.occurredAt(),
                movement.recordedAt(),
                null,
                movement.entries());
    }
}
