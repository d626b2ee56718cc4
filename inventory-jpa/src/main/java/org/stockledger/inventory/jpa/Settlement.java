package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.UnitOfMeasure;

/** The one look around after the locks: which ids are posted, which originals reversed, how the catalogue is. */
final class Settlement {
    private static final String LOOK = """
            select 1 as what, product_no as no, sku as id, name, price, currency, unit, decimals, floor, archived
              from inv_product
             where product_no in ({list})
             union all
            select 2, location_no, code, '', null, null, '', 0, 0, archived
              from inv_location
             where location_no in ({list})
             union all
            select 3, c.command_no, c.id, '', null, null, '', 0, 0, false
              from {commands}
             union all
            select 4, r.reverses, '', '', null, null, '', 0, 0, false
              from inv_command r
             where r.reverses in ({list})
            """;

    private final Set<CommandId> posted = new HashSet<>();
    private final Set<CommandId> reversed = new HashSet<>();
    private int rowsOfCatalogue;

    private final Sql sql;
    private final LoadedCatalogue loaded;

    Settlement(Sql sql, LoadedCatalogue loaded) {
        this.sql = sql;
        this.loaded = loaded;
    }

    /** Looks at everything as it is now. */
    void look(Collection<CommandId> ids, Map<Long, CommandId> originals) {
        List<List<Long>> products = Parameters.portions(loaded.productNos(), Parameters.READ_AT_ONCE);
        look(ids, originals, products.isEmpty() ? List.of() : products.get(0), loaded.locationNos());
        for (List<Long> portion : products.subList(Math.min(1, products.size()), products.size())) {
            look(List.of(), Map.of(), portion, List.of());
        }
        if (rowsOfCatalogue < loaded.productNos().size() + loaded.locationNos().size()) {
            throw changed();
        }
    }

    /**
     * Looks at the commands only, and takes the catalogue as it was read: this transaction holds its rows, and at
     * REPEATABLE READ would not see a change by looking again.
     */
    void lookHeld(Collection<CommandId> ids, Map<Long, CommandId> originals) {
        look(ids, originals, List.of(), List.of());
    }

    private void look(
            Collection<CommandId> ids,
            Map<Long, CommandId> originals,
            Collection<Long> products,
            Collection<Long> locations) {
        Parameters parameters = Parameters.of()
                .numbers(products)
                .numbers(locations)
                .texts(ids.stream().map(CommandId::text).toList())
                .numbers(originals.keySet());
        sql.each(LOOK, parameters, row -> {
            switch (row.line("what")) {
                case 1 -> visitProduct(row);
                case 2 -> visitLocation(row);
                case 3 -> posted.add(CommandId.of(row.text("id")));
                default -> reversed.add(Objects.requireNonNull(originals.get(row.number("no"))));
            }
        });
    }

    private void visitProduct(Row row) throws SQLException {
        rowsOfCatalogue++;
        long no = row.number("no");
        Product before = loaded.product(loaded.sku(no));
        Product now = new Product(
                before.sku(),
                row.text("name"),
                before.description(),
                before.category(),
                row.moneyOrNull("price", "currency"),
                UnitOfMeasure.of(row.text("unit"), row.line("decimals")),
                before.reorderPoint(),
                row.quantity("floor"),
                row.flag("archived"),
                before.registeredAt());
        requireSameName(row, before.sku().text());
        loaded.add(no, now);
    }

    private void visitLocation(Row row) throws SQLException {
        rowsOfCatalogue++;
        long no = row.number("no");
        Location before = loaded.location(loaded.code(no));
        requireSameName(row, before.code().text());
        loaded.add(
                no,
                new Location(
                        before.code(), before.name(), before.address(), row.flag("archived"), before.registeredAt()));
    }

    private static void requireSameName(Row row, String name) throws SQLException {
        if (!row.text("id").equals(name)) {
            throw changed();
        }
    }

    private static StoreException changed() {
        return new StoreException(Reason.CONFLICT, "the catalogue changed while a command was being posted", null);
    }

    Set<CommandId> posted() {
        return posted;
    }

    Set<CommandId> reversed() {
        return reversed;
    }
}
