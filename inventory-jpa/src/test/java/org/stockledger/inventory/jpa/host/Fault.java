package org.stockledger.inventory.jpa.host;

import java.sql.Connection;
import java.sql.SQLException;
import org.stockledger.inventory.jpa.testdb.Engine;

/**
 * A misfortune that is planned to meet one step on the way to the database. Steps are the statements, in the order in which
 * they are sent, and the commit.
 *
 * @param step which step, counted from 1
 * @param moment when
 * @param kind what happens
 */
public record Fault(int step, Moment moment, Kind kind) {
    /** Before or after the database has done what it was asked. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** What happens. */
    public enum Kind {
        /**
         * The database says that it waited too long for a lock. Of the transaction nothing is undone, as MySQL, MariaDB
         * and H2 do it; where the commit is hit, everything is.
         */
        LOCK_TIMEOUT {
            @Override
            void happen(Connection connection, Engine engine, boolean atCommit) throws SQLException {
                if (atCommit) {
                    connection.rollback();
                }
                throw switch (engine) {
                    case H2 -> new SQLException("planned", "HYT00", 50200);
                    case POSTGRESQL -> new SQLException("planned", "55P03");
                    case MARIADB -> new SQLException("planned", "HY000", 1205);
                    case MYSQL -> new SQLException("planned", "40001", 1205);
                };
            }

            @Override
            boolean mayHappen(Moment moment, boolean atCommit) {
                return moment == Moment.BEFORE || !atCommit; // who has committed does not say that he waited in vain
            }
        },

        /** The connection breaks. */
        BROKEN_CONNECTION {
            @Override
            void happen(Connection connection, Engine engine, boolean atCommit) throws SQLException {
                if (engine == Engine.H2) {
                    connection.close(); // which undoes what was not committed, as a server does when a client is gone
                } else {
                    connection.abort(Runnable::run);
                }
                throw new SQLException("planned", "08006");
            }
        },

        /** The database says something that nobody knows; where the commit is hit, it has undone everything. */
        NONSENSE {
            @Override
            void happen(Connection connection, Engine engine, boolean atCommit) throws SQLException {
                if (atCommit) {
                    connection.rollback();
                }
                throw new SQLException("planned", "HY000");
            }

            @Override
            boolean mayHappen(Moment moment, boolean atCommit) {
                return moment == Moment.BEFORE || !atCommit;
            }
        },

        /** The thread is interrupted, and nothing else happens. */
        INTERRUPT {
            @Override
            void happen(Connection connection, Engine engine, boolean atCommit) {
                Thread.currentThread().interrupt();
            }
        };

        abstract void happen(Connection connection, Engine engine, boolean atCommit) throws SQLException;

        boolean mayHappen(Moment moment, boolean atCommit) {
            return true;
        }
    }
}
