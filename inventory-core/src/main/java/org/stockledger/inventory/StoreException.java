package org.stockledger.inventory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store could not do what was asked, for a reason that lies not in the request. {@link #reason()} says which,
 * {@link #retryable()} whether the same call may succeed when made again; a command may always be posted again, because
 * its id makes a repeat harmless.
 */
public final class StoreException extends InventoryException {
    private static final long serialVersionUID = 1L;

    /** Why the store failed. */
    public enum Reason {
        /** Lost against a concurrent transaction (deadlock, lock wait, stale snapshot); nothing was done. */
        CONFLICT(true),
        /** The database cannot be reached, or the connection broke before the commit; nothing was done. */
        UNAVAILABLE(true),
        /** Not done within the deadline; nothing was done. */
        TIMEOUT(true),
        /** Too many callers or connections at once; nothing was done. */
        OVERLOADED(true),
        /** The commit was sent and its answer never came: done or not. Post the same command again to know. */
        OUTCOME_UNKNOWN(true),
        /** The database has no room left; nothing was done. */
        STORAGE_FULL(false),
        /** The database takes no writes now, as a replica after a fail-over does; nothing was done. */
        READ_ONLY(true),
        /** The calling thread was interrupted; its interrupt flag is set again. */
        INTERRUPTED(false),
        /** The host's transaction is missing or of a kind in which stock cannot be posted. */
        WRONG_TRANSACTION(false),
        /** The tables are missing, of another version, or not mapped. */
        SCHEMA(false),
        /** The inventory was closed. */
        CLOSED(false),
        /** A fault of the program or of the data; never expected. Please report it. */
        DEFECT(false);

        private final boolean retryable;

        Reason(boolean retryable) {
            this.retryable = retryable;
        }
    }

    private final Reason reason;
    private final transient @Nullable CommandId command;

    public StoreException(Reason reason, String message, @Nullable Throwable cause) {
        this(reason, message, null, cause);
    }

    private StoreException(Reason reason, String message, @Nullable CommandId command, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.command = command;
    }

    /** The same failure, naming the command it hit. */
    StoreException during(CommandId id) {
        if (id.equals(command)) {
            return this;
        }
        // What names a command was made here, of the plain failure that is its cause.
        StoreException plain = command != null && getCause() instanceof StoreException cause ? cause : this;
        return new StoreException(reason, plain.getMessage() + " [command " + id.text() + "]", id, plain);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Whether the same call may succeed when it is made again. */
    public boolean retryable() {
        return reason.retryable;
    }

    /** The command that was being posted, if it was one. */
    public Optional<CommandId> command() {
        return Optional.ofNullable(command);
    }
}
