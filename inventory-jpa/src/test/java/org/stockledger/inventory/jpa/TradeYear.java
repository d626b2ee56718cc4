package org.stockledger.inventory.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.Sku;

/**
 * The trade of the year 2025, in rounds of ten steps that leave every cell as they found it: three products to a bill, one
 * bill for each three products in every location and step.
 *
 * @param products how many products
 * @param locations how many locations, an even number
 * @param entries at least so many entries
 */
record TradeYear(int products, int locations, long entries) {
    static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    static final int OPENING = 100;
    private static final int LINES = 3;
    private static final int STEPS = 10;
    private static final Duration LENGTH = Duration.ofDays(365);

    static Sku sku(int number) {
        return Sku.of("SKU-%06d".formatted(number));
    }

    static LocationCode code(int number) {
        return LocationCode.of("SHOP-%03d".formatted(number));
    }

    /** What the clock of an inventory must show that opens the shop. */
    static Settings eve() {
        return Settings.standard().clock(InstantSource.fixed(BEGIN.minus(1, ChronoUnit.DAYS)));
    }

    /** Registers the catalogue and brings in what is there when the year begins, by way of the door. */
    void open(Inventory inventory) {
        inventory
                .products()
                .registerMissing(
                        IntStream.range(0, products).mapToObj(this::product).toList());
        for (int place = 0; place < locations; place++) {
            inventory.locations().register(Location.of(code(place).text(), "Shop " + place));
            for (int from = 0; from < products; from += 1_000) {
                Receipt receipt = Receipt.into(code(place).text());
                for (int number = from; number < Math.min(products, from + 1_000); number++) {
                    receipt = receipt.line(sku(number).text(), OPENING);
                }
                inventory.post(receipt);
            }
        }
    }

    private Product product(int number) {
        String currency = number / LINES % 5 == 0 ? "GBP" : "EUR";
        return Product.of(sku(number).text(), "Product number " + number)
                .priced(number % 9 + 1 + ".50", currency)
                .inCategory("category " + number % 20);
    }

    /** How many bills a step makes in each location. */
    int bills() {
        return (products + LINES - 1) / LINES;
    }

    /** How many microseconds lie between one bill and the next. */
    long gap() {
        return stepMicros() / ((long) locations * bills());
    }

    /** How many microseconds a step takes. */
    long stepMicros() {
        return LENGTH.toNanos() / 1_000 / (rounds() * STEPS);
    }

    private int rounds() {
        long perRound = (long) products * locations * STEPS;
        return (int) ((entries + perRound - 1) / perRound);
    }

    /** Every step of the year; in each tenth round sales are made and undone instead of transfers. */
    List<TradeStep> steps() {
        List<TradeStep> steps = new ArrayList<>();
        TradeStep last = new TradeStep(-1, Kind.RECEIPT, 0, 0, OPENING, OPENING);
        for (int round = 0; round < rounds(); round++) {
            List<TradeStep> made = round(last, round % 10 == 0);
            steps.addAll(made);
            last = made.get(STEPS - 1);
        }
        return steps;
    }

    private static List<TradeStep> round(TradeStep last, boolean undoing) {
        List<TradeStep> steps = new ArrayList<>();
        steps.add(last.then(Kind.RECEIPT, 12, 0));
        steps.add(steps.get(0).then(Kind.SALE, 2, 0));
        steps.add(steps.get(1).then(Kind.SALE, 1, 0));
        steps.add(steps.get(2).then(Kind.SALE, 3, 1));
        steps.add(steps.get(3).then(Kind.SALE_RETURN, 1, 0));
        steps.add(steps.get(4).then(Kind.SALE, 2, 0));
        steps.add(steps.get(5).then(undoing ? Kind.SALE : Kind.TRANSFER, 2, 2));
        steps.add(steps.get(6).then(undoing ? Kind.REVERSAL : Kind.TRANSFER, 2, 0));
        steps.add(steps.get(7).then(Kind.SALE, 1, 0));
        steps.add(steps.get(8).then(Kind.SALE, 4, 0));
        return steps;
    }
}
