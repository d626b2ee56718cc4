package org.stockledger.examples.retail.catalogue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.Trade;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.LocationStock;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockTotals;
import org.stockledger.inventory.TotalQuantity;

/** Looks after the locations, one transaction for each wish. */
@Service
class LocationDesk {
    /** A host may read the ledger's tables: how much is at each location, in one statement. */
    private static final String UNITS = """
            select l.code, sum(s.on_hand) as units
              from inv_location l
              join inv_stock s on s.location_no = l.location_no
             group by l.code
            """;

    private final Inventory inventory;
    private final JdbcClient sql;
    private final ShopSettings settings;
    private final ApplicationEventPublisher events;

    LocationDesk(Inventory inventory, JdbcClient sql, ShopSettings settings, ApplicationEventPublisher events) {
        this.inventory = inventory;
        this.sql = sql;
        this.settings = settings;
        this.events = events;
    }

    @Trade
    public LocationAnswer add(LocationForm form) {
        Location wanted = form.changing().apply(Location.of(String.valueOf(form.id()), String.valueOf(form.name())));
        try {
            Location location = inventory.locations().register(wanted);
            changed(location.code());
            return LocationAnswer.of(location, 0, BigDecimal.ZERO);
        } catch (RefusedException no) {
            throw no.refusal() instanceof Refusal.CodeTaken
                    ? ClientMistake.malformed("already_exists", "Location already exists")
                    : no;
        }
    }

    @Trade
    public LocationAnswer change(LocationCode code, LocationForm form) {
        if (form.id() != null && !form.id().equals(code.text())) {
            requireNotTheShop(code, "renamed");
        }
        Location location = inventory.locations().change(code, form.changing());
        changed(code);
        return found(location.code());
    }

    @Trade
    public void delete(LocationCode code) {
        requireNotTheShop(code, "deleted");
        inventory.locations().delete(code);
        changed(code);
    }

    @Trade
    public LocationAnswer archive(LocationCode code) {
        requireNotTheShop(code, "archived");
        inventory.locations().archive(code);
        changed(code);
        return found(code);
    }

    @Trade
    public LocationAnswer restore(LocationCode code) {
        inventory.locations().restore(code);
        changed(code);
        return found(code);
    }

    private void requireNotTheShop(LocationCode code, String done) {
        if (code.equals(settings.shopLocation())) {
            throw ClientMistake.of(
                    HttpStatus.CONFLICT,
                    "is_the_shop",
                    "Location " + code + " is the shop of the point of sale and cannot be " + done + ".");
        }
    }

    @Transactional(readOnly = true)
    public LocationAnswer find(LocationCode code) {
        return found(code);
    }

    private LocationAnswer found(LocationCode code) {
        Location location = inventory
                .locations()
                .find(code)
                .orElseThrow(() -> ClientMistake.unknown("Location '" + code + "' not found."));
        StockQuery here = StockQuery.all().at(code).withArchived().page(PageRequest.first(1));
        StockTotals totals = inventory.reports().stockTotals(here);
        TotalQuantity units = totals.onHand().values().stream().reduce(TotalQuantity.ZERO, TotalQuantity::plus);
        return LocationAnswer.of(location, totals.cells() - totals.out(), units.amount());
    }

    @Transactional(readOnly = true)
    public Page<LocationAnswer> list(String search, boolean archivedToo, PageRequest page) {
        LocationQuery query = LocationQuery.all().containing(search).page(page);
        Page<LocationStock> locations =
                inventory.reports().stockOfLocations(archivedToo ? query.withArchived() : query);
        Map<String, BigDecimal> units = units();
        return new Page<>(
                locations.items().stream()
                        .map(stock -> LocationAnswer.of(
                                stock.location(),
                                stock.products(),
                                units.getOrDefault(stock.location().code().text(), BigDecimal.ZERO)))
                        .toList(),
                locations.next());
    }

    private Map<String, BigDecimal> units() {
        Map<String, BigDecimal> units = new HashMap<>();
        sql.sql(UNITS).query(row -> {
            units.put(row.getString("code"), new TotalQuantity(row.getBigDecimal("units")).amount());
        });
        return units;
    }

    private void changed(LocationCode code) {
        events.publishEvent(new CatalogueChanged("location", code.text()));
    }
}
