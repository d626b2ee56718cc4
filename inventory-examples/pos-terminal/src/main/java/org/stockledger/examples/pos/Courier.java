package org.stockledger.examples.pos;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stockledger.examples.pos.BackOffice.Answer;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.Posting;

/**
 * Brings the journal's slips to the ledger, one by one in their order, and tries each until there is an answer: after a
 * failure first soon, then with longer pauses. Every try posts the same command, so that nothing is done twice. A slip that
 * fails for a reason which does not pass by itself is put off, so that those behind it get through. In between it keeps the
 * catalogue fresh. Works in a thread of its own from the beginning to {@link #close}. Thread-safe.
 */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration CATALOGUE_AGE = Duration.ofMinutes(5);

    private final Journal journal;
    private final BackOffice office;
    private final Catalogue catalogue;
    private final Thread thread = new Thread(this::work, "courier");
    private final Pause pause = new Pause();
    private final CompletableFuture<Boolean> firstContact = new CompletableFuture<>();

    private final Map<CommandId, CompletableFuture<Reply>> asked = new HashMap<>();
    private @Nullable String whyOffLine;
    private long refreshed; // by System.nanoTime, in the courier's thread only
    private volatile boolean closing;

    private Courier(Journal journal, BackOffice office, Catalogue catalogue) {
        this.journal = journal;
        this.office = office;
        this.catalogue = catalogue;
    }

    static Courier start(Journal journal, BackOffice office, Catalogue catalogue) {
        Courier courier = new Courier(journal, office, catalogue);
        courier.thread.setDaemon(true); // a till that is switched off loses nothing: the journal has it
        courier.thread.start();
        return courier;
    }

    /** Done when the ledger was tried for the first time: whether it was reached. */
    CompletableFuture<Boolean> firstContact() {
        return firstContact;
    }

    /**
     * The next thing that is known of a slip of the journal. As long as the ledger is known to be away this is at once
     * {@code OFF_LINE}, so that no customer waits for it.
     */
    synchronized CompletableFuture<Reply> ask(CommandId number) {
        if (journal.find(number).filter(slip -> !slip.waits()).isPresent()) {
            return CompletableFuture.completedFuture(Reply.SETTLED);
        }
        if (whyOffLine != null) {
            return CompletableFuture.completedFuture(Reply.OFF_LINE);
        }
        pause.end();
        return asked.computeIfAbsent(number, key -> new CompletableFuture<>()).copy();
    }

    /** Why the ledger could not be reached when it was last tried; empty if it was reached. */
    synchronized Optional<String> whyOffLine() {
        return Optional.ofNullable(whyOffLine);
    }

    private void work() {
        refreshCatalogue();
        while (!closing) {
            Optional<Slip> next = journal.firstWaiting();
            if (next.isPresent()) {
                deliver(next.get());
            } else {
                if (whyOffLine().isPresent()) {
                    pause.rest();
                } else {
                    pause.rest(CATALOGUE_AGE);
                }
                if (!closing && journal.waiting() == 0) {
                    refreshCatalogue();
                }
            }
        }
    }

    private void deliver(Slip slip) {
        Answer answer = answerTo(slip);
        if (answer instanceof Answer.Posted posted) {
            journal.posted(slip.number(), amount(posted.posting()));
            settled(slip.number());
        } else if (answer instanceof Answer.Refused refused) {
            journal.refused(slip.number(), refused.reason());
            settled(slip.number());
        } else if (answer instanceof Answer.Failed failed) {
            journal.putOff(slip.number(), failed.why());
            putOff(slip.number());
            restIfNothingElseWaits();
        } else {
            notSettled(slip.number(), answer);
            pause.rest();
        }
    }

    private void restIfNothingElseWaits() {
        if (journal.onlyPutOff()) {
            pause.rest();
            if (System.nanoTime() - refreshed > CATALOGUE_AGE.toNanos()) {
                refreshCatalogue();
            }
        }
    }

    private Answer answerTo(Slip slip) {
        try {
            Answer answer = office.post(slip::command);
            return answer instanceof Answer.Posted posted && !slip.isIn(posted.posting())
                    ? new Answer.Refused("another slip has this number: two tills of one name?")
                    : answer;
        } catch (RuntimeException fault) {
            LOG.error("posting {} failed", slip.number(), fault);
            return new Answer.Failed(String.valueOf(fault.getMessage()));
        }
    }

    private void refreshCatalogue() {
        String failed = null;
        refreshed = System.nanoTime();
        try {
            catalogue.refresh(office.open());
        } catch (RuntimeException failure) {
            LOG.debug("the catalogue stays as it is", failure);
            failed = String.valueOf(failure.getMessage());
        }
        synchronized (this) {
            whyOffLine = failed;
        }
        if (failed == null) {
            pause.startOver();
        }
        firstContact.complete(failed == null);
    }

    private synchronized void settled(CommandId number) {
        whyOffLine = null;
        pause.startOver();
        tell(number, Reply.SETTLED);
    }

    private synchronized void putOff(CommandId number) {
        whyOffLine = null;
        tell(number, Reply.PUT_OFF);
    }

    private synchronized void notSettled(CommandId number, Answer answer) {
        whyOffLine = answer instanceof Answer.Unreachable unreachable ? unreachable.why() : null;
        tell(number, whyOffLine == null ? Reply.NO_ANSWER : Reply.OFF_LINE);
        if (whyOffLine != null) {
            Set.copyOf(asked.keySet()).forEach(behind -> tell(behind, Reply.OFF_LINE));
        }
    }

    private void tell(CommandId number, Reply reply) {
        CompletableFuture<Reply> whoAsked = asked.remove(number);
        if (whoAsked != null) {
            whoAsked.complete(reply);
        }
    }

    private static Money amount(Posting posting) {
        return posting.movements().stream()
                .map(Movement::total)
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** Ends the work after the try that is under way; what still waits stays in the journal. */
    @Override
    public void close() {
        closing = true;
        pause.end();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
