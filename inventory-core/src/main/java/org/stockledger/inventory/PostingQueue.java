package org.stockledger.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.stockledger.inventory.Ticket.Turn;

/**
 * Those who want to post, in order of arrival. At most one of them leads at a time: it takes the ones behind it into its
 * transaction, and when that has ended the next one leads. Nobody leads only when nobody can.
 *
 * <p>When a shared transaction fails, its commands go alone, each in the thread of its caller, except where two touch the
 * same: then the second one waits for the first. Whoever touches what one that goes alone touches is held back, so that a
 * cell that cannot be locked keeps nobody waiting but those who want it. Thread-safe; only {@link #await} waits.
 */
final class PostingQueue {
    private final Waiting threads;
    private final int batchLimit;
    private final Lock lock = new ReentrantLock();
    private final TreeSet<Ticket> waiting = new TreeSet<>();
    private final Map<Object, Ticket> aside = new HashMap<>();
    private final List<Ticket> woken = new ArrayList<>();
    private long arrivals;
    private boolean led;
    private int lastBatch;

    PostingQueue(Waiting threads, int batchLimit) {
        this.threads = threads;
        this.batchLimit = batchLimit;
    }

    /** Puts a caller at the end. */
    void join(Ticket ticket) {
        locked(() -> {
            ticket.number = arrivals++;
            waiting.add(ticket);
            letNextLead();
        });
    }

    /**
     * Waits for the turn of the calling thread: to lead, to go alone, or to hear the decision.
     *
     * @throws StoreException if the caller is interrupted or its time is up. One that is not taken yet leaves the queue;
     *     one that is in somebody's transaction waits for the decision, interrupted or not, until its deadline
     */
    Turn await(Ticket ticket) {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                Turn turn = turnOf(ticket, interrupted);
                if (turn != Turn.WAITING && turn != Turn.TAKEN) {
                    return turn;
                }
                threads.park(this, ticket.call().remaining());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Turn turnOf(Ticket ticket, boolean interrupted) {
        return locked(() -> {
            Turn turn = ticket.turn;
            boolean free = turn == Turn.WAITING || turn == Turn.LEADING;
            boolean late = ticket.call().remaining() <= 0;
            if (free ? late || interrupted : late && turn == Turn.TAKEN) {
                led &= turn != Turn.LEADING;
                ticket.turn = Turn.GONE;
                waiting.remove(ticket);
                letNextLead();
                throw ticket.reasonToLeave(turn, interrupted);
            }
            return turn;
        });
    }

    /** How many wait, as far as they would get into one transaction; nobody if the last one was had by one caller alone. */
    int expected() {
        return locked(() -> lastBatch > 1 || waiting.size() > 1 ? Math.min(batchLimit, waiting.size()) : 0);
    }

    /** Those who share the leader's transaction, in order of arrival; nobody if the leader is held back by now. */
    List<Ticket> take(Ticket leader) {
        return locked(() -> {
            if (isHeldBack(leader)) {
                leader.turn = Turn.WAITING;
                led = false;
                letNextLead();
                return List.of();
            }
            List<Ticket> taken = batchOf(leader);
            lastBatch = taken.size();
            taken.forEach(ticket -> ticket.turn = Turn.TAKEN);
            taken.forEach(waiting::remove);
            return taken;
        });
    }

    private List<Ticket> batchOf(Ticket leader) {
        Batch batch = new Batch(Math.min(batchLimit, leader.most));
        batch.takes(leader.command());
        List<Ticket> tickets = new ArrayList<>();
        tickets.add(leader);
        for (Ticket ticket : waiting) {
            if (ticket != leader && !isHeldBack(ticket)) {
                if (!batch.takes(ticket.command())) {
                    break;
                }
                tickets.add(ticket);
            }
        }
        tickets.sort(null);
        return tickets;
    }

    /**
     * The shared transaction was committed with these decisions.
     *
     * @return those who have gone meanwhile, and will not hear of it
     */
    List<Ticket> decided(List<Ticket> batch, List<Decision> decisions) {
        return locked(() -> {
            List<Ticket> gone = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                Ticket ticket = batch.get(i);
                ticket.decision = decisions.get(i);
                if (ticket.turn == Turn.GONE) {
                    gone.add(ticket);
                } else {
                    give(ticket, Turn.DECIDED);
                }
            }
            led = false;
            letNextLead();
            return gone;
        });
    }

    /** The shared transaction came to nothing, or nobody knows. */
    void failed(List<Ticket> batch, Throwable failure) {
        locked(() -> {
            for (Ticket ticket : batch) {
                if (ticket.turn != Turn.GONE) {
                    ticket.met(failure, batch.size());
                    if (isHeldBack(ticket)) {
                        ticket.turn = Turn.WAITING;
                        waiting.add(ticket);
                    } else {
                        setAside(ticket);
                    }
                }
            }
            led = false;
            letNextLead();
        });
    }

    /** One that went alone is back; if it could not do it, the next one behind it had better go alone too. */
    void back(Ticket ticket, boolean done) {
        locked(() -> {
            aside.values().removeIf(ticket::equals);
            if (!done) {
                waiting.stream()
                        .filter(next -> next.turn == Turn.WAITING && next.meets(ticket) && !isHeldBack(next))
                        .findFirst()
                        .ifPresent(this::setAside);
            }
            letNextLead();
        });
    }

    private void setAside(Ticket ticket) {
        waiting.remove(ticket);
        ticket.touched().forEach(touched -> aside.put(touched, ticket));
        give(ticket, Turn.ALONE);
    }

    private boolean isHeldBack(Ticket ticket) {
        return !aside.isEmpty() && ticket.touched().stream().anyMatch(aside::containsKey);
    }

    /** The first one who may, if nobody does; woken behind all others, so that many may have come back by then. */
    private void letNextLead() {
        if (!led) {
            for (Ticket ticket : waiting) {
                if (!isHeldBack(ticket)) {
                    led = true;
                    give(ticket, Turn.LEADING);
                    return;
                }
            }
        }
    }

    private void give(Ticket ticket, Turn turn) {
        ticket.turn = turn;
        woken.add(ticket);
    }

    private void locked(Runnable change) {
        locked(() -> {
            change.run();
            return true;
        });
    }

    /** Looks at the queue or changes it, and wakes those whom it concerns as soon as others can look at it again. */
    private <T> T locked(Supplier<T> change) {
        List<Ticket> concerned = List.of();
        lock.lock();
        try {
            return change.get();
        } finally {
            if (!woken.isEmpty()) {
                concerned = List.copyOf(woken);
                woken.clear();
            }
            lock.unlock();
            concerned.forEach(this::wake);
        }
    }

    private void wake(Ticket ticket) {
        if (ticket.caller() != Thread.currentThread()) {
            threads.unpark(ticket.caller());
        }
    }
}
