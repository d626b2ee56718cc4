package org.stockledger.inventory.jpa.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Somebody who holds the row of a stock cell in a transaction and does not go on until closed. */
public final class HeldCell implements AutoCloseable {
    private final Connection connection;

    private HeldCell(Connection connection) {
        this.connection = connection;
    }

    /** Takes hold of what the shop has of the product. */
    public static HeldCell of(TestDatabase database, String sku) throws SQLException {
        Connection connection = database.connect();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        long cell = number(connection, """
                select s.cell_no
                  from inv_stock s
                  join inv_product p on p.product_no = s.product_no
                  join inv_location l on l.location_no = s.location_no
                 where p.sku = ? and l.code = 'SHOP'""", sku);
        connection.setAutoCommit(false);
        number(connection, "select cell_no from inv_stock where cell_no = ? for update", cell);
        return new HeldCell(connection);
    }

    private static long number(Connection connection, String query, Object argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no cell of " + argument);
                }
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
