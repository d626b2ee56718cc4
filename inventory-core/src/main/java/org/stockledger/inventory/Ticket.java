package org.stockledger.inventory;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.StoreException.Reason;

/** A caller's place in the queue. The queue guards whatever changes. */
final class Ticket implements Comparable<Ticket> {
    /** Whose turn it is. */
    enum Turn {
        /** It waits to be taken. */
        WAITING,
        /** It is to take others with it into a transaction. */
        LEADING,
        /** It is in somebody's transaction. */
        TAKEN,
        /** It is to go by itself, in its own thread. */
        ALONE,
        /** It has its decision. */
        DECIDED,
        /** Its caller has left. */
        GONE
    }

    private final Command command;
    private final Call call;
    private final Answers answers;
    private final Thread caller = Thread.currentThread();
    private @Nullable Set<Object> touched;
    private @Nullable StoreException failure;

    /** When it came. */
    long number;

    /** With how many it may share its next transaction: half as many each time one fails, to find whose fault it is. */
    int most = Integer.MAX_VALUE;

    Turn turn = Turn.WAITING;

    @Nullable
    Decision decision;

    Ticket(Command command, Call call, Answers answers) {
        this.command = command;
        this.call = call;
        this.answers = answers;
    }

    Command command() {
        return command;
    }

    Call call() {
        return call;
    }

    Answers answers() {
        return answers;
    }

    Thread caller() {
        return caller;
    }

    /** The decision that the caller was told to fetch. */
    Decision decided() {
        return Objects.requireNonNull(decision);
    }

    /** Why the last transaction it was in came to nothing, if trying again may help. */
    @Nullable
    StoreException failure() {
        return failure;
    }

    /** What it must not have in common with one that goes beside it: cells, and the commands it is or refers to. */
    Set<Object> touched() {
        if (touched == null) {
            touched = new HashSet<>(StockLedger.needs(Set.of(command), Map.of()).cells());
            touched.add(command.id());
            touched.addAll(StockLedger.referred(Set.of(command)));
        }
        return touched;
    }

    boolean meets(Ticket other) {
        return touched().stream().anyMatch(other.touched()::contains);
    }

    /** Takes note of a transaction that came to nothing. With others in it, what cannot be mended may be their fault. */
    void met(Throwable cause, int shared) {
        most = Math.max(1, shared / 2);
        failure = null;
        if (cause instanceof StoreException stopped) {
            call.met(stopped);
            answers.failed(stopped);
            failure = shared == 1 || stopped.retryable() ? stopped : null;
        }
    }

    /** What the caller hears who leaves at this turn. */
    StoreException reasonToLeave(Turn left, boolean interrupted) {
        if (left == Turn.TAKEN) {
            return new StoreException(Reason.OUTCOME_UNKNOWN, "not answered within the deadline", null);
        }
        if (interrupted) {
            return call.truly(
                    new StoreException(Reason.INTERRUPTED, "interrupted while waiting for other callers", null));
        }
        return call.truly(Objects.requireNonNullElseGet(
                failure,
                () -> new StoreException(
                        Reason.OVERLOADED, "the deadline passed while other callers were served", null)));
    }

    /** In order of arrival. */
    @Override
    public int compareTo(Ticket other) {
        return Long.compare(number, other.number);
    }
}
