package org.stockledger.examples.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Queries over lists of values. */
final class Query {
    private Query() {}

    interface Visitor {
        void visit(ResultSet row) throws SQLException;
    }

    /**
     * Visits every row of the answer.
     *
     * @param text has {@code %s} where the list goes
     * @param values at least one
     */
    static void each(Connection connection, String text, Collection<?> values, Visitor visitor) throws SQLException {
        List<Object> padded = padded(values);
        String list = String.join(", ", Collections.nCopies(padded.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(text.formatted(list))) {
            for (int i = 0; i < padded.size(); i++) {
                statement.setObject(i + 1, padded.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    visitor.visit(row);
                }
            }
        }
    }

    /** The last value again, up to a power of two: few lengths, so that what is prepared is found again. */
    private static List<Object> padded(Collection<?> values) {
        List<Object> padded = new ArrayList<>(values);
        Object last = padded.get(padded.size() - 1);
        int length = padded.size() == 1 ? 1 : Integer.highestOneBit(padded.size() - 1) << 1;
        while (padded.size() < length) {
            padded.add(last);
        }
        return padded;
    }
}
