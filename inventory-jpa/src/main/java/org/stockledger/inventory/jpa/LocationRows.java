package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.Objects;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.spi.SearchText;

/** How a location lies in its row. */
final class LocationRows {
    /** The columns that {@link #read} wants. */
    static final String COLUMNS = "code, name, address, archived, registered_at";

    private LocationRows() {}

    static Location read(Row row) throws SQLException {
        return new Location(
                LocationCode.of(row.text("code")),
                row.text("name"),
                row.text("address"),
                row.flag("archived"),
                row.time("registered_at"));
    }

    /** The values of {@link #COLUMNS} and of {@code search_text}, in this order. */
    static Parameters values(Location location) {
        return Parameters.of()
                .text(location.code().text())
                .text(location.name())
                .text(location.address())
                .flag(location.archived())
                .time(Objects.requireNonNull(location.registeredAt(), "registeredAt"))
                .text(SearchText.of(location));
    }
}
