package org.stockledger.inventory;

import java.util.List;
import org.stockledger.inventory.Ticket.Turn;
import org.stockledger.inventory.spi.StoreTransaction;

/**
 * Posting in transactions that callers share: whoever comes while one is under way waits, and is taken together with the
 * others who wait into the next one, in the thread of one of them. Each has its own outcome, deadline and interrupt.
 */
final class SharedPosting {
    private final Attempts attempts;
    private final Booking booking;
    private final Listeners listeners;
    private final PostingQueue queue;

    SharedPosting(Attempts attempts, Booking booking, Listeners listeners, PostingQueue queue) {
        this.attempts = attempts;
        this.booking = booking;
        this.listeners = listeners;
        this.queue = queue;
    }

    Outcome post(Command command) {
        attempts.refuseNested();
        Ticket ticket = new Ticket(command, attempts.call(), new Answers(listeners::tell));
        queue.join(ticket);
        Turn turn = queue.await(ticket);
        while (turn == Turn.LEADING) {
            lead(ticket);
            turn = queue.await(ticket);
        }
        return ticket.answers().of(turn == Turn.ALONE ? alone(ticket) : ticket.decided());
    }

    /** Whatever goes wrong in a shared transaction, each of those in it goes alone and hears of its own trouble. */
    private void lead(Ticket leader) {
        letOthersIn();
        List<Ticket> batch = queue.take(leader);
        if (batch.isEmpty()) {
            return;
        }
        List<Decision> decisions;
        try {
            decisions = inOneTransaction(batch);
        } catch (RuntimeException | Error failure) {
            queue.failed(batch, failure);
            return;
        }
        queue.decided(batch, decisions).forEach(gone -> gone.answers().of(gone.decided()));
    }

    /** Those who have just been served are about to come back: where many post, a transaction waits until all are in. */
    private void letOthersIn() {
        int before = 0;
        int now = queue.expected();
        while (now > before) {
            Thread.yield();
            before = now;
            now = queue.expected();
        }
    }

    private Decision alone(Ticket ticket) {
        boolean done = false;
        try {
            StoreException failure = ticket.failure();
            if (failure != null) {
                ticket.call().pauseAfter(failure);
            }
            ticket.call().requireTime();
            List<Decision> decisions =
                    ticket.call().repeat(() -> ticket.answers().watch(() -> inOneTransaction(List.of(ticket))));
            done = true;
            return decisions.get(0);
        } finally {
            queue.back(ticket, done);
        }
    }

    private List<Decision> inOneTransaction(List<Ticket> batch) {
        return attempts.single(transaction -> booked(transaction, batch));
    }

    private List<Decision> booked(StoreTransaction transaction, List<Ticket> batch) {
        List<Command> commands = batch.stream().map(Ticket::command).toList();
        List<Decision> decisions = booking.decided(transaction, commands);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answers().sending(decisions.get(i));
        }
        return decisions;
    }
}
