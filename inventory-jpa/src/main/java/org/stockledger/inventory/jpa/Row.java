package org.stockledger.inventory.jpa;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.TotalQuantity;

/** The row a statement stands on, in the ledger's own types. */
final class Row {
    private final ResultSet row;
    private final Database database;

    Row(ResultSet row, Database database) {
        this.row = row;
        this.database = database;
    }

    String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    long number(String column) throws SQLException {
        return row.getLong(column);
    }

    @Nullable
    Long numberOrNull(String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    int line(String column) throws SQLException {
        return row.getInt(column);
    }

    @Nullable
    Integer lineOrNull(String column) throws SQLException {
        int line = row.getInt(column);
        return row.wasNull() ? null : line;
    }

    Quantity quantity(String column) throws SQLException {
        return Quantity.of(decimal(column));
    }

    @Nullable
    Quantity quantityOrNull(String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : Quantity.of(number);
    }

    BigDecimal decimal(String column) throws SQLException {
        return Objects.requireNonNull(row.getBigDecimal(column), column);
    }

    /** A sum of quantities. */
    TotalQuantity total(String column) throws SQLException {
        return new TotalQuantity(decimal(column));
    }

    Money money(String amount, String currency) throws SQLException {
        return Objects.requireNonNull(moneyOrNull(amount, currency), amount);
    }

    @Nullable
    Money moneyOrNull(String amount, String currency) throws SQLException {
        BigDecimal number = row.getBigDecimal(amount);
        return number == null ? null : new Money(number, Currency.getInstance(text(currency)));
    }

    Money amount(String column, Currency currency) throws SQLException {
        return new Money(decimal(column), currency);
    }

    boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(row.getBytes(column), column);
    }

    Instant time(String column) throws SQLException {
        return database.time(row, column);
    }
}
