package org.stockledger.inventory.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/**
 * What a failure of the database means. The vendor's code is asked before the SQLSTATE, which is useless where it says
 * HY000 and wrong where MySQL reports a lock time-out as 40001.
 */
enum SqlFailure {
    /** Deadlock, lock wait or stale snapshot. */
    CONFLICT(Reason.CONFLICT, "lost against a concurrent transaction"),
    /** A unique key: somebody was faster. */
    DUPLICATE(Reason.CONFLICT, "a concurrent transaction wrote the same key"),
    /** A foreign key: the row above was deleted. */
    PARENT_GONE(Reason.CONFLICT, "what a row refers to was deleted meanwhile"),
    CONNECTION_LOST(Reason.UNAVAILABLE, "the database cannot be reached, or the connection broke"),
    OVERLOADED(Reason.OVERLOADED, "no connection was free"),
    /** A statement was cancelled, by a timer or by hand. */
    CANCELLED(Reason.TIMEOUT, "the statement was cancelled"),
    /** The thread was interrupted while it waited for a connection. */
    INTERRUPTED(Reason.INTERRUPTED, "interrupted while waiting for a connection"),
    /** PostgreSQL answers nothing more after a failed statement; the failure itself was told before. */
    SPOILED(Reason.WRONG_TRANSACTION, "a statement failed before in this transaction: roll it back"),
    STORAGE_FULL(Reason.STORAGE_FULL, "the database has no room left"),
    READ_ONLY(Reason.READ_ONLY, "the database takes no writes now"),
    TABLES_MISSING(Reason.SCHEMA, "the ledger's tables are missing or of another version"),
    /** A CHECK fired: the last guard, behind the ledger's own rules. */
    CHECK_FIRED(Reason.DEFECT, "a check of the database refused what the ledger had accepted"),
    BAD_DATA(Reason.DEFECT, "the database refused a value"),
    UNEXPECTED(Reason.DEFECT, "the database failed");

    private static final Map<Integer, SqlFailure> BY_VENDOR_CODE = new HashMap<>();
    private static final Map<String, SqlFailure> BY_STATE = new HashMap<>();
    private static final Map<String, SqlFailure> BY_STATE_CLASS = new HashMap<>();

    static {
        // MySQL and MariaDB have codes of four digits, H2 of five.
        codes(CONFLICT, 1213, 1205, 1020, 1206, 1615, 3572, 3101, 1180, 40001, 50200, 90131);
        codes(DUPLICATE, 1062, 1586, 23505);
        codes(PARENT_GONE, 1452, 23506);
        codes(CONNECTION_LOST, 1053, 1927, 2006, 2013, 4031, 90067, 90098, 90121);
        codes(OVERLOADED, 1040, 1203, 1226);
        codes(CANCELLED, 1317, 1969, 3024, 57014);
        codes(STORAGE_FULL, 1021, 1114, 90031);
        codes(READ_ONLY, 1290, 1792, 1836, 90097);
        codes(TABLES_MISSING, 1146, 1054, 42102, 42103, 42104, 42122, 90079);
        codes(BAD_DATA, 1451, 23503);
        codes(CHECK_FIRED, 3819, 4025, 23513, 23514);
        states(BY_STATE, CONFLICT, "40001", "40P01", "55P03");
        states(BY_STATE, DUPLICATE, "23505");
        states(BY_STATE, PARENT_GONE, "23503");
        states(BY_STATE, CONNECTION_LOST, "57P01", "57P02", "57P03", "25P03", "25P04");
        states(BY_STATE, CANCELLED, "57014");
        states(BY_STATE, SPOILED, "25P02");
        states(BY_STATE, STORAGE_FULL, "53100");
        states(BY_STATE, READ_ONLY, "25006");
        states(BY_STATE, TABLES_MISSING, "42P01", "42703", "3F000");
        states(BY_STATE, CHECK_FIRED, "23514");
        states(BY_STATE_CLASS, CONNECTION_LOST, "08");
        states(BY_STATE_CLASS, OVERLOADED, "53");
        states(BY_STATE_CLASS, BAD_DATA, "22", "23");
    }

    private final Reason reason;
    private final String sentence;

    SqlFailure(Reason reason, String sentence) {
        this.reason = reason;
        this.sentence = sentence;
    }

    /** What the first known code in the whole chain of causes means. */
    static SqlFailure of(Throwable failure) {
        if (isInterrupted(failure)) {
            return INTERRUPTED;
        }
        List<SQLException> chain = chain(failure);
        for (SQLException link : chain) {
            SqlFailure known = byCode(link);
            if (known != null) {
                return known;
            }
        }
        for (SQLException link : chain) {
            SqlFailure known = byType(link);
            if (known != null) {
                return known;
            }
        }
        return UNEXPECTED;
    }

    /** As {@link #of}; a driver that has lost its connection may say nonsense about statements that were closed with it. */
    static SqlFailure on(Connection connection, SQLException failure) {
        SqlFailure meaning = of(failure);
        return meaning == UNEXPECTED && isLost(connection) ? CONNECTION_LOST : meaning;
    }

    private static boolean isLost(Connection connection) {
        try {
            return connection.isClosed() || !connection.isValid(1);
        } catch (SQLException broken) {
            return true;
        }
    }

    /** Whether there is a failure of a database in the chain of causes at all. */
    static boolean isIn(Throwable failure) {
        return !chain(failure).isEmpty();
    }

    /** The failure as the ledger tells it, when it came before the commit: nothing was done. */
    StoreException beforeCommit(Throwable cause) {
        return new StoreException(reason, sentence + "; nothing was done: " + textOf(cause), cause);
    }

    /** The failure as the ledger tells it, when it came from the commit: only a definite abort did nothing. */
    StoreException atCommit(Throwable cause) {
        boolean surelyAborted = this == CONFLICT || this == DUPLICATE || this == CHECK_FIRED;
        return surelyAborted
                ? beforeCommit(cause)
                : new StoreException(
                        Reason.OUTCOME_UNKNOWN,
                        "the commit was sent and not answered; post the same command again to know: " + textOf(cause),
                        cause);
    }

    private static boolean isInterrupted(@Nullable Throwable failure) {
        return failure instanceof InterruptedException || (failure != null && isInterrupted(failure.getCause()));
    }

    private static String textOf(Throwable cause) {
        List<SQLException> chain = chain(cause);
        Throwable shown = chain.isEmpty() ? cause : chain.get(0);
        return shown instanceof SQLException sql
                ? sql.getMessage() + " [" + sql.getSQLState() + "/" + sql.getErrorCode() + "]"
                : shown.toString();
    }

    private static @Nullable SqlFailure byCode(SQLException link) {
        SqlFailure byCode = BY_VENDOR_CODE.get(link.getErrorCode());
        if (byCode != null) {
            return byCode;
        }
        String state = link.getSQLState();
        if (state == null || state.length() != 5) {
            return null;
        }
        SqlFailure byState = BY_STATE.get(state);
        return byState != null ? byState : BY_STATE_CLASS.get(state.substring(0, 2));
    }

    private static @Nullable SqlFailure byType(SQLException link) {
        if (link instanceof SQLTransientConnectionException) {
            return OVERLOADED;
        }
        if (link instanceof SQLNonTransientConnectionException || link instanceof SQLRecoverableException) {
            return CONNECTION_LOST;
        }
        return link instanceof SQLTimeoutException ? CANCELLED : null;
    }

    private static List<SQLException> chain(Throwable failure) {
        List<SQLException> found = new ArrayList<>();
        collect(failure, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private static void collect(@Nullable Throwable failure, List<SQLException> found, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        if (failure instanceof SQLException sql) {
            found.add(sql);
            collect(sql.getNextException(), found, seen);
        }
        collect(failure.getCause(), found, seen);
    }

    private static void codes(SqlFailure failure, int... codes) {
        for (int code : codes) {
            BY_VENDOR_CODE.put(code, failure);
        }
    }

    private static void states(Map<String, SqlFailure> table, SqlFailure failure, String... states) {
        for (String state : states) {
            table.put(state, failure);
        }
    }
}
