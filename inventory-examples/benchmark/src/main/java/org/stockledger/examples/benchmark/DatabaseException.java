package org.stockledger.examples.benchmark;

import java.sql.SQLException;

/** The database failed. */
final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
