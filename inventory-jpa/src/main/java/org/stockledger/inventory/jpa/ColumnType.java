package org.stockledger.inventory.jpa;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how one value of it, or on PostgreSQL an array of them, goes to the database. */
enum ColumnType {
    TEXT(Types.VARCHAR, "text", String[]::new, (to, index, value, database) -> to.setString(index, (String) value)),
    NUMBER(Types.BIGINT, "bigint", Long[]::new, (to, index, value, database) -> to.setLong(index, (Long) value)),
    LINE(Types.INTEGER, "integer", Integer[]::new, (to, index, value, database) -> to.setInt(index, (Integer) value)),
    AMOUNT(
            Types.NUMERIC,
            "numeric",
            BigDecimal[]::new,
            (to, index, value, database) -> to.setBigDecimal(index, (BigDecimal) value)),
    FLAG(
            Types.BOOLEAN,
            "boolean",
            Boolean[]::new,
            (to, index, value, database) -> to.setBoolean(index, (Boolean) value)),
    BYTES(Types.VARBINARY, "bytea", byte[][]::new, (to, index, value, database) -> to.setBytes(index, (byte[]) value)),
    TIME(
            Types.TIMESTAMP_WITH_TIMEZONE,
            "timestamptz",
            String[]::new,
            (to, index, value, database) -> database.setTime(to, index, (Instant) value));

    private interface Setter {
        void set(PreparedStatement to, int index, Object value, Database database) throws SQLException;
    }

    private final int jdbcType;
    private final String postgreSqlName;
    private final IntFunction<Object[]> array;
    private final Setter setter;

    ColumnType(int jdbcType, String postgreSqlName, IntFunction<Object[]> array, Setter setter) {
        this.jdbcType = jdbcType;
        this.postgreSqlName = postgreSqlName;
        this.array = array;
        this.setter = setter;
    }

    void set(PreparedStatement statement, int index, @Nullable Object value, Database database) throws SQLException {
        if (value == null) {
            statement.setNull(index, jdbcType);
        } else {
            setter.set(statement, index, value, database);
        }
    }

    void setArray(PreparedStatement statement, int index, List<? extends @Nullable Object> values) throws SQLException {
        Object[] all = array.apply(values.size());
        for (int i = 0; i < all.length; i++) {
            all[i] = inArray(values.get(i));
        }
        statement.setObject(index, all);
    }

    /** The driver has no arrays of times: they go as text, which names the zone and is exact. */
    private @Nullable Object inArray(@Nullable Object value) {
        return value instanceof Instant time ? time.toString() : value;
    }

    /** What stands for an array of this type in a statement of PostgreSQL. */
    String arrayMark() {
        return "cast(? as " + postgreSqlName + "[])";
    }
}
