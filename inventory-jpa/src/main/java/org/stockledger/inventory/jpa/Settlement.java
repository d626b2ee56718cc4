package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;

/** The one look around after the locks: which ids are posted, which originals reversed, what is archived. */
final class Settlement {
    private static final String LOOK = """
            select 1 as what, command_no as no, id as name, 0 as decimals, false as archived
              from inv_command
             where id in ({list})
             union all
            select 2, o.command_no, o.id, 0, false
              from inv_command r
              join inv_command o on o.command_no = r.reverses
             where r.reverses in ({list})
             union all
            select 3, product_no, unit, decimals, archived
              from inv_product
             where product_no in ({list})
             union all
            select 4, location_no, '', 0, archived
              from inv_location
             where location_no in ({list})
            """;

    private final Set<CommandId> posted = new HashSet<>();
    private final Set<CommandId> reversed = new HashSet<>();
    private final Map<Sku, UnitOfMeasure> units = new HashMap<>();
    private final Set<Sku> archivedProducts = new HashSet<>();
    private final Set<LocationCode> archivedLocations = new HashSet<>();

    private final Sql sql;
    private final LoadedCatalogue loaded;

    Settlement(Sql sql, LoadedCatalogue loaded) {
        this.sql = sql;
        this.loaded = loaded;
    }

    /** Looks at everything as it is now. */
    void look(Collection<CommandId> ids, Collection<Long> originals) {
        List<List<Long>> products = Parameters.portions(loaded.productNos(), Parameters.READ_AT_ONCE);
        look(ids, originals, products.isEmpty() ? List.of() : products.get(0), loaded.locationNos());
        for (List<Long> portion : products.subList(Math.min(1, products.size()), products.size())) {
            look(List.of(), List.of(), portion, List.of());
        }
    }

    /**
     * Looks at the commands only, and takes the catalogue as it was read: this transaction holds its rows, and at
     * REPEATABLE READ would not see a change by looking again.
     */
    void lookHeld(Collection<CommandId> ids, Collection<Long> originals) {
        look(ids, originals, List.of(), List.of());
        loaded.products().forEach((sku, product) -> product(sku, product.unit(), product.archived()));
        loaded.locations().forEach((code, location) -> location(code, location.archived()));
    }

    private void look(
            Collection<CommandId> ids,
            Collection<Long> originals,
            Collection<Long> products,
            Collection<Long> locations) {
        Parameters parameters = Parameters.of()
                .texts(ids.stream().map(CommandId::text).toList())
                .numbers(originals)
                .numbers(products)
                .numbers(locations);
        sql.each(LOOK, parameters, row -> {
            switch (row.line("what")) {
                case 1 -> posted.add(CommandId.of(row.text("name")));
                case 2 -> reversed.add(CommandId.of(row.text("name")));
                case 3 -> product(loaded.sku(row.number("no")), unit(row), row.flag("archived"));
                default -> location(loaded.code(row.number("no")), row.flag("archived"));
            }
        });
    }

    private static UnitOfMeasure unit(Row row) throws SQLException {
        return UnitOfMeasure.of(row.text("name"), row.line("decimals"));
    }

    private void product(Sku sku, UnitOfMeasure unit, boolean archived) {
        units.put(sku, unit);
        if (archived) {
            archivedProducts.add(sku);
        }
    }

    private void location(LocationCode code, boolean archived) {
        if (archived) {
            archivedLocations.add(code);
        }
    }

    Set<CommandId> posted() {
        return posted;
    }

    Set<CommandId> reversed() {
        return reversed;
    }

    Map<Sku, UnitOfMeasure> units() {
        return units;
    }

    Set<Sku> archivedProducts() {
        return archivedProducts;
    }

    Set<LocationCode> archivedLocations() {
        return archivedLocations;
    }
}
