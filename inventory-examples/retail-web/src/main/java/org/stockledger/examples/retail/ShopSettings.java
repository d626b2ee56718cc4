package org.stockledger.examples.retail;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.SalesFigures;

/**
 * How the shop is set: the properties {@code retail.…}.
 *
 * @param shop the code of the location that the point of sale sells from; made at the first start
 * @param currency the currency of all prices
 * @param lowStock below this a product is low in stock
 * @param minimumStock the least a new product of the RetailDash calls must begin with
 * @param zone whose calendar the reports use; null for the machine's
 * @param auth whether people must log in; without, only this machine is served
 * @param sample whether sample data is put into a new database
 */
@ConfigurationProperties("retail")
public record ShopSettings(
        @DefaultValue("STORE01") String shop,
        @DefaultValue("USD") Currency currency,
        @DefaultValue("10") int lowStock,
        @DefaultValue("0") int minimumStock,
        @Nullable ZoneId zone,
        @DefaultValue("on") boolean auth,
        @DefaultValue("false") boolean sample) {

    /** The location that the point of sale sells from. */
    public LocationCode shopLocation() {
        return LocationCode.of(shop);
    }

    /** An amount in the shop's currency. */
    public Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }

    /** The amount of those that is in the shop's currency. */
    public Money ours(List<Money> amounts) {
        return amounts.stream()
                .filter(amount -> amount.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Money.zero(currency));
    }

    /** The sales of those that were in the shop's currency. */
    public SalesFigures oursOf(List<SalesFigures> figures) {
        return figures.stream()
                .filter(sales -> sales.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> SalesFigures.none(currency));
    }

    /** The reorder point that every product gets. */
    public Quantity reorderPoint() {
        return Quantity.of(lowStock);
    }

    /** Whose calendar the reports use. */
    public ZoneId calendar() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }

    /** The day it is in the shop. */
    public LocalDate today() {
        return LocalDate.now(Clock.system(calendar()));
    }
}
