package org.stockledger.inventory.simulation;

import java.util.List;
import org.stockledger.inventory.StoreException.Reason;

/** What a call on the store may meet. */
enum Fault {
    /** Nothing. */
    NONE,
    /** The database takes a quarter of a second. */
    SLOW,
    /** Lost against somebody. */
    CONFLICT,
    /** The connection breaks; nothing was done. */
    UNAVAILABLE,
    /** No connection is free. */
    OVERLOADED,
    /** Committed, and the answer is lost. */
    LOST_ANSWER,
    /** The commit never arrived, and nobody says so. */
    LOST_COMMIT,
    /** The answer is lost; the database goes on, holds the locks and commits later. */
    LATE_COMMIT,
    /** The answer is lost; the database holds the locks for a while and then rolls back. */
    LATE_ROLLBACK;

    private static final List<Fault> AT_BEGIN = List.of(SLOW, UNAVAILABLE, OVERLOADED);
    private static final List<Fault> AT_WORK = List.of(SLOW, CONFLICT, UNAVAILABLE);
    private static final List<Fault> AT_COMMIT =
            List.of(SLOW, CONFLICT, UNAVAILABLE, LOST_ANSWER, LOST_COMMIT, LATE_COMMIT, LATE_ROLLBACK);

    static List<Fault> at(String call) {
        return switch (call) {
            case "begin" -> AT_BEGIN;
            case "commit" -> AT_COMMIT;
            default -> AT_WORK;
        };
    }

    /** What the store says; only of faults that it can tell. */
    Reason reason() {
        return switch (this) {
            case CONFLICT -> Reason.CONFLICT;
            case UNAVAILABLE -> Reason.UNAVAILABLE;
            case OVERLOADED -> Reason.OVERLOADED;
            default -> Reason.OUTCOME_UNKNOWN;
        };
    }
}
