package org.stockledger.examples.retail.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What stands beside a movement: its number, the product's name of now, and what the shop wanted to remember. */
record MovementDetails(
        @Nullable Long number,
        String product,
        @Nullable String reference,
        @Nullable String actor) {
    /** The shop's rows and the ledger's, joined. */
    static final String OF_COMMANDS = """
            select c.id, m.line_no, n.movement_id, p.name, c.reference, c.actor
              from inv_command c
              join inv_movement m on m.command_no = c.command_no
              join inv_product p on p.product_no = m.product_no
              left join retail_movement n on n.command_id = c.id and n.line_no = m.line_no
             where c.id in (:commands)
            """;

    /** Which movement it is about. */
    record Line(String command, int line) {}

    static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("id"), row.getInt("line_no"));
    }

    static MovementDetails of(ResultSet row) throws SQLException {
        return new MovementDetails(
                row.getObject("movement_id", Long.class),
                row.getString("name"),
                row.getString("reference"),
                row.getString("actor"));
    }
}
