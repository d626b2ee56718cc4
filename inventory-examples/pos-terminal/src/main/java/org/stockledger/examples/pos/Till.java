package org.stockledger.examples.pos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.ReturnLine;

/**
 * The counter: a cart, and slips that are made, written down and brought to the ledger. A slip whose answer got lost is
 * asked for again, under the same number, before the next one is made. For one thread, the cashier's.
 */
final class Till {
    private final LocationCode shop;
    private final Journal journal;
    private final Courier courier;
    private final InstantSource clock;
    private final Duration patience;
    private final Cart cart = new Cart();
    private @Nullable Slip unanswered;

    /** The patience is how long a customer waits for the ledger. */
    Till(LocationCode shop, Journal journal, Courier courier, InstantSource clock, Duration patience) {
        this.shop = shop;
        this.journal = journal;
        this.courier = courier;
        this.clock = clock;
        this.patience = patience;
    }

    /** What the customer hears: the slip with what became of it, and how much of that is known. */
    record Told(Noted noted, Reply reply) {}

    /** The cart, to put something in; not while a slip has no answer. */
    Cart cart() {
        if (unanswered != null) {
            throw new NotPossibleException(
                    "there is no answer to " + unanswered.number() + " yet: press 'again' first");
        }
        return cart;
    }

    /** Makes a bill of the cart. */
    Told pay() {
        if (cart().isEmpty()) {
            throw new NotPossibleException("the cart is empty");
        }
        unanswered = journal.make(number -> new Bill(number, now(), shop, cart.lines()));
        return again();
    }

    /** Makes a return of these lines of a receipt. */
    Told takeBack(CommandId sale, List<ReturnLine> lines) {
        if (!cart().isEmpty()) {
            throw new NotPossibleException("pay or clear the cart first");
        }
        unanswered = journal.make(number -> new GoodsBack(number, now(), sale, lines));
        return again();
    }

    /** Asks once more what became of the slip that has no answer: the same slip under the same number. */
    Told again() {
        Slip slip = unanswered;
        if (slip == null) {
            throw new NotPossibleException("there is nothing to press again");
        }
        Reply reply = courier.ask(slip.number())
                .completeOnTimeout(Reply.NO_ANSWER, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        Noted noted = journal.find(slip.number()).orElseThrow();
        if (reply != Reply.NO_ANSWER) {
            unanswered = null;
            done(noted);
        }
        return new Told(noted, reply);
    }

    private void done(Noted noted) {
        if (noted.refusal().isPresent()) {
            journal.seen(noted.slip().number()); // the cashier is told right now; the cart stays as it is
        } else if (noted.slip() instanceof Bill) {
            cart.clear();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // as finely as the ledger keeps it
    }
}
