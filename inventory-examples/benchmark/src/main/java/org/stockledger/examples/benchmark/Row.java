package org.stockledger.examples.benchmark;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Sets the parameters of a statement from left to right. */
final class Row {
    private final PreparedStatement statement;
    private int index;

    Row(PreparedStatement statement) {
        this.statement = statement;
    }

    Row number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Row text(String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    Row amount(BigDecimal value) throws SQLException {
        statement.setBigDecimal(++index, value);
        return this;
    }

    Row time(Timestamp value) throws SQLException {
        statement.setTimestamp(++index, value);
        return this;
    }

    /** Into the batch. */
    void add() throws SQLException {
        statement.addBatch();
    }
}
