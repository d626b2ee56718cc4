package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/** The table of what the databases say and what it means; the codes are the vendors' and were seen unless noted. */
class SqlFailureTest {
    @ParameterizedTest(name = "{0} {1}/{2} is {3}")
    @CsvSource({
        "PostgreSQL serialization failure, 40001, 0, CONFLICT",
        "PostgreSQL deadlock, 40P01, 0, CONFLICT",
        "PostgreSQL lock timeout, 55P03, 0, CONFLICT",
        "PostgreSQL duplicate, 23505, 0, DUPLICATE",
        "PostgreSQL parent gone, 23503, 0, PARENT_GONE",
        "PostgreSQL check, 23514, 0, CHECK_FIRED",
        "PostgreSQL null, 23502, 0, BAD_DATA",
        "PostgreSQL NUL character, 22021, 0, BAD_DATA",
        "PostgreSQL cancelled, 57014, 0, CANCELLED",
        "PostgreSQL spoiled transaction, 25P02, 0, SPOILED",
        "PostgreSQL killed backend, 57P01, 0, CONNECTION_LOST",
        "PostgreSQL starting up, 57P03, 0, CONNECTION_LOST",
        "PostgreSQL connection broke, 08006, 0, CONNECTION_LOST",
        "PostgreSQL too many connections, 53300, 0, OVERLOADED",
        "PostgreSQL disk full, 53100, 0, STORAGE_FULL",
        "PostgreSQL read only, 25006, 0, READ_ONLY",
        "PostgreSQL no table, 42P01, 0, TABLES_MISSING",
        "PostgreSQL internal error, XX000, 0, UNEXPECTED",
        "MySQL lock timeout although it says 40001, 40001, 1205, CONFLICT",
        "MariaDB lock timeout, HY000, 1205, CONFLICT",
        "InnoDB deadlock, 40001, 1213, CONFLICT",
        "MariaDB snapshot conflict, HY000, 1020, CONFLICT",
        "Group Replication conflict, 40000, 3101, CONFLICT",
        "InnoDB duplicate, 23000, 1062, DUPLICATE",
        "InnoDB parent gone, 23000, 1452, PARENT_GONE",
        "InnoDB child there, 23000, 1451, BAD_DATA",
        "MySQL check, HY000, 3819, CHECK_FIRED",
        "MariaDB check, 23000, 4025, CHECK_FIRED",
        "MySQL timer, HY000, 3024, CANCELLED",
        "MariaDB timer, 70100, 1969, CANCELLED",
        "InnoDB killed query, 70100, 1317, CANCELLED",
        "MySQL connection broke, 08S01, 0, CONNECTION_LOST",
        "MySQL shutting down, HY000, 1053, CONNECTION_LOST",
        "MySQL too many connections, 08004, 1040, OVERLOADED",
        "InnoDB table full, HY000, 1114, STORAGE_FULL",
        "MySQL read only, HY000, 1290, READ_ONLY",
        "InnoDB no table, 42S02, 1146, TABLES_MISSING",
        "H2 deadlock or changed row, 40001, 40001, CONFLICT",
        "H2 lock timeout, HYT00, 50200, CONFLICT",
        "H2 concurrent update, 90131, 90131, CONFLICT",
        "H2 duplicate, 23505, 23505, DUPLICATE",
        "H2 parent gone, 23506, 23506, PARENT_GONE",
        "H2 child there, 23503, 23503, BAD_DATA",
        "H2 check, 23513, 23513, CHECK_FIRED",
        "H2 cancelled, 57014, 57014, CANCELLED",
        "H2 closed, 90098, 90098, CONNECTION_LOST",
        "H2 no table, 42S02, 42102, TABLES_MISSING",
        "nobody's, HY000, 4711, UNEXPECTED",
    })
    void codes_have_a_meaning(String what, String state, int code, SqlFailure expected) {
        SQLException failure = new SQLException(what, state, code);
        assertThat(SqlFailure.of(failure)).isEqualTo(expected);
        assertThat(SqlFailure.of(new RuntimeException(new BatchUpdateException(what, null, failure))))
                .isEqualTo(expected);
        SQLException batch = new SQLException("a batch", null, 0);
        batch.setNextException(failure);
        assertThat(SqlFailure.of(batch)).isEqualTo(expected);
    }

    @Test
    void without_a_code_the_type_tells() {
        assertThat(SqlFailure.of(new SQLTransientConnectionException("pool empty")))
                .isEqualTo(SqlFailure.OVERLOADED);
        assertThat(SqlFailure.of(
                        new SQLTransientConnectionException("pool empty", new SQLException("refused", "08001"))))
                .isEqualTo(SqlFailure.CONNECTION_LOST);
        assertThat(SqlFailure.of(new SQLNonTransientConnectionException("gone")))
                .isEqualTo(SqlFailure.CONNECTION_LOST);
        assertThat(SqlFailure.of(new SQLTimeoutException("late"))).isEqualTo(SqlFailure.CANCELLED);
        assertThat(SqlFailure.of(new SQLException("waiting", new InterruptedException())))
                .isEqualTo(SqlFailure.INTERRUPTED);
        assertThat(SqlFailure.of(new IllegalStateException("no database at all")))
                .isEqualTo(SqlFailure.UNEXPECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "40001, 0, CONFLICT",
        "40001, 1213, CONFLICT",
        "40001, 40001, CONFLICT",
        "23505, 0, CONFLICT",
        "08006, 0, OUTCOME_UNKNOWN",
        "57P01, 0, OUTCOME_UNKNOWN",
        "57014, 0, OUTCOME_UNKNOWN",
        "HY000, 1317, OUTCOME_UNKNOWN",
        "53100, 0, OUTCOME_UNKNOWN",
        "XX000, 0, OUTCOME_UNKNOWN",
        "90098, 90098, OUTCOME_UNKNOWN",
    })
    void at_the_commit_only_a_definite_abort_is_sure(String state, int code, Reason expected) {
        SQLException failure = new SQLException("at commit", state, code);
        StoreException told = SqlFailure.of(failure).atCommit(failure);
        assertThat(told.reason()).isEqualTo(expected);
        assertThat(told.retryable()).isTrue();
        assertThat(told).hasCause(failure);
    }

    @Test
    void what_can_never_succeed_is_not_retryable() {
        SQLException check = new SQLException("check", "23514", 0);
        assertThat(SqlFailure.of(check).beforeCommit(check).retryable()).isFalse();
        SQLException unknown = new SQLException("what?", "HY000", 4711);
        assertThat(SqlFailure.of(unknown).beforeCommit(unknown).retryable()).isFalse();
    }

    @Test
    void a_chain_that_bites_its_tail_ends() {
        SQLException one = new SQLException("one");
        SQLException two = new SQLException("two", one);
        one.setNextException(two);
        assertThat(SqlFailure.of(one)).isEqualTo(SqlFailure.UNEXPECTED);
    }
}
