package org.stockledger.inventory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.stockledger.inventory.StoreException.Reason;

/**
 * Turns decisions into what one caller is told, and lets a listener hear of it. Remembers what the call has given to the store:
 * a repeat that meets what an earlier try of this very call has written is the answer to that try.
 */
final class Answers {
    private final Consumer<Posting> listener;
    private final Map<CommandId, Instant> sent = new HashMap<>();
    private final Set<CommandId> sending = new HashSet<>();

    /** @param listener hears of what was posted by this call, after its commit */
    Answers(Consumer<Posting> listener) {
        this.listener = listener;
    }

    /** Takes note of what is about to be committed. */
    void sending(Decision decision) {
        if (decision instanceof Decision.Accept accept) {
            sent.put(accept.posting().id(), accept.posting().recordedAt());
            sending.add(accept.posting().id());
        }
    }

    /** Takes note of a try that failed: what surely came to nothing was not sent. */
    void failed(StoreException failure) {
        if (failure.reason() != Reason.OUTCOME_UNKNOWN) {
            sent.keySet().removeAll(sending);
        }
        sending.clear();
    }

    /** Makes a try and takes note if it fails. */
    <T> T watch(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (StoreException failure) {
            failed(failure);
            throw failure;
        }
    }

    /** What the commands have come to, after the commit. */
    List<Outcome> of(List<Decision> decisions) {
        return decisions.stream().map(this::of).toList();
    }

    /** What a command has come to, after the commit. */
    Outcome of(Decision decision) {
        if (decision instanceof Decision.Refuse refuse) {
            return new Outcome.Refused(refuse.refusal());
        }
        if (decision instanceof Decision.Replay replay) {
            return new Outcome.Posted(resolved(replay.posting()), replay.sale());
        }
        Decision.Accept accept = (Decision.Accept) decision;
        sent.remove(accept.posting().id());
        listener.accept(accept.posting());
        return new Outcome.Posted(accept.posting(), answeredSale(accept));
    }

    private Posting resolved(Posting replayed) {
        if (!sent.remove(replayed.id(), replayed.recordedAt())) {
            return replayed;
        }
        Posting own = replayed.asFirst();
        listener.accept(own);
        return own;
    }

    private static Optional<Sale> answeredSale(Decision.Accept accept) {
        return accept.posting().kind() == Kind.REVERSAL ? Optional.empty() : accept.sale();
    }
}
