package org.stockledger.inventory.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stockledger.inventory.Kind;

/** The rows of one step of trade, as expressions over a cell {@code c} and its product {@code p}, by column. */
final class TradeRows {
    private static final long FIRST_MICRO = ChronoUnit.MICROS.between(Instant.EPOCH, TradeYear.BEGIN);
    private static final String HASH = "5f".repeat(32);

    private final TradeYear year;
    private final TradeStep step;
    private final Database database;

    TradeRows(TradeYear year, TradeStep step, Database database) {
        this.year = year;
        this.step = step;
        this.database = database;
    }

    /** The cells for which a bill is written. */
    String givers() {
        return step.isTransfer() ? "mod(c.place, 2) = " + (step.evenGives() ? 0 : 1) : "1 = 1";
    }

    Map<String, String> command() {
        Map<String, String> row = new LinkedHashMap<>();
        String number = number(step.index(), "c.place");
        row.put("command_no", number);
        row.put("id", "concat('till-', c.place, '/', " + number + ")");
        row.put("kind", "'" + step.kind() + "'");
        row.put("content_hash", database == Database.POSTGRESQL ? "'\\x" + HASH + "'::bytea" : "x'" + HASH + "'");
        row.put("hash_version", "1");
        row.put("occurred_at", time());
        row.put("recorded_at", time());
        if (step.kind() == Kind.SALE || step.kind() == Kind.SALE_RETURN) {
            row.put("location_no", "c.location_no");
            row.put("currency", "p.currency");
            row.put("total", "sum(" + price(step.quantity()) + ")");
        }
        String earlier = number(step.index() - 1, "c.place");
        if (step.kind() == Kind.SALE_RETURN) {
            row.put("returns_of", earlier);
        } else if (step.kind() == Kind.REVERSAL) {
            row.put("reverses", earlier);
        }
        return row;
    }

    Map<String, String> movement() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("command_no", number(step.index(), "c.place"));
        row.put("line_no", line());
        row.put("product_no", "c.product_no");
        row.put("quantity", "" + step.quantity());
        boolean leaving = step.kind() == Kind.SALE || step.isTransfer();
        row.put(leaving ? "from_location_no" : "to_location_no", "c.location_no");
        switch (step.kind()) {
            case SALE -> asSold(row);
            case SALE_RETURN -> {
                row.put("total", price(step.quantity()));
                row.put("sale_line", "c.line_no");
            }
            case TRANSFER -> row.put("to_location_no", "c.partner_no");
            default -> {}
        }
        return row;
    }

    private void asSold(Map<String, String> row) {
        row.put("sku", "p.sku");
        row.put("name", "p.name");
        row.put("unit_price", "p.price");
        row.put("discount", "0");
        row.put("total", price(step.quantity()));
        row.put("returned", "" + step.returned());
        row.put("refunded", price(step.returned()));
    }

    /** @param even of a cell in the first, third, ... location */
    Map<String, String> entry(boolean even) {
        int delta = even ? step.even() : step.odd();
        // The bill of a transfer is the giver's.
        boolean taking = step.isTransfer() && delta > 0;
        String place = taking ? "(c.place " + (even ? "+" : "-") + " 1)" : "c.place";
        Map<String, String> row = new LinkedHashMap<>();
        row.put("cell_no", "c.cell_no");
        row.put("sequence", "" + (2 + step.index()));
        row.put("command_no", number(step.index(), place));
        row.put("line_no", line());
        row.put("delta", "" + delta);
        row.put("balance", "" + ((even ? step.evenBefore() : step.oddBefore()) + delta));
        row.put("floor", "0");
        return row;
    }

    private String line() {
        return step.kind() == Kind.REVERSAL ? "c.undone_line" : "c.line_no";
    }

    private static String price(int quantity) {
        return "p.price * " + quantity;
    }

    /** Microseconds since the beginning of the year, for each bill of a step other ones. */
    private String offset(int index, String place) {
        return "(%d + (%s * %d + c.bill) * %d)".formatted(index * year.stepMicros(), place, year.bills(), year.gap());
    }

    private String number(int index, String place) {
        return "(%d + %s) * 2048".formatted(FIRST_MICRO, offset(index, place));
    }

    private String time() {
        String offset = offset(step.index(), "c.place");
        return switch (database) {
            case H2 -> "dateadd(microsecond, " + offset + ", timestamp with time zone '2025-01-01 00:00:00+00')";
            case POSTGRESQL -> "timestamptz '2025-01-01 00:00:00+00' + " + offset + " * interval '1 microsecond'";
            case MYSQL, MARIADB -> "timestampadd(microsecond, " + offset + ", timestamp '2025-01-01 00:00:00')";
        };
    }
}
