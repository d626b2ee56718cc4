package org.stockledger.examples.erp;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;

/**
 * What the ERP's own statements suffered: the ledger says it in its exceptions, the database in causes of causes. Whichever
 * way it was, the transaction is rolled back, or its outcome is not known; doing the same again is harmless here.
 */
final class DatabaseFailure {
    private static final List<Class<? extends Exception>> PASSING = List.of(
            LockTimeoutException.class,
            PessimisticLockException.class,
            OptimisticLockException.class,
            QueryTimeoutException.class,
            LockAcquisitionException.class,
            JDBCConnectionException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            TimeoutException.class); // the pool's, when every connection is in use

    /** Of SQLSTATE: connection, rollback by the server, no resources, stopped by an operator, lock not to be had. */
    private static final List<String> PASSING_STATES = List.of("08", "40", "53", "57P", "55P03", "HYT00");

    private static final String UNIQUE = "23505";

    private DatabaseFailure() {}

    /** Whether a row of this key is there already. */
    static boolean isTaken(Throwable failure) {
        return isCausedBy(failure, cause -> state(cause).equals(UNIQUE));
    }

    /** Whether the same may succeed when it is done again. */
    static boolean mayPass(Throwable failure) {
        return isCausedBy(
                failure,
                cause -> PASSING.stream().anyMatch(kind -> kind.isInstance(cause))
                        || PASSING_STATES.stream().anyMatch(state(cause)::startsWith));
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException sql ? Objects.requireNonNullElse(sql.getSQLState(), "") : "";
    }

    private static boolean isCausedBy(Throwable failure, Predicate<Throwable> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
