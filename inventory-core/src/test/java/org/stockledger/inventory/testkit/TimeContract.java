package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;

/** Whatever the clock does, the times of the ledger go forward, and are kept as they are. */
public abstract class TimeContract extends ActivityContract {

    private List<Instant> timesOf(String sku, String location) {
        List<Instant> times = new ArrayList<>();
        inventory()
                .stock()
                .entries(Sku.of(sku), LocationCode.of(location), PageRequest.first(1_000))
                .items()
                .forEach(entry -> times.add(0, entry.recordedAt()));
        return times;
    }

    private static void assertForward(List<Instant> times) {
        assertThat(times).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void while_the_clock_stands_still_every_command_has_a_later_time_than_the_one_before() {
        aShopWith(100);
        List<Instant> times = new ArrayList<>();

        for (int i = 0; i < 50; i++) {
            times.add(inventory().post(Issue.from(LON).line(TEA, 1)).recordedAt());
        }

        assertForward(times);
        times.forEach(this::assertOnTime);
    }

    @Test
    void a_clock_that_goes_back_does_not_take_the_ledger_with_it() {
        aShopWith(100);
        Instant latest = received(1, TEA, LON).recordedAt();

        for (int i = 0; i < 10; i++) {
            clock.moveBy(Duration.ofHours(-1));
            Instant next = received(1, TEA, LON).recordedAt();
            assertThat(next).isAfter(latest);
            latest = next;
        }

        assertForward(timesOf(TEA, LON));
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_door_whose_clock_is_behind_records_later_all_the_same() {
        aShopWith(100);
        Posting ahead = received(1, TEA, LON);
        Inventory behind = store().inventory(settings().clock(SettableClock.at("2020-01-01T00:00:00Z")));

        Posting next = behind.post(Issue.from(LON).line(TEA, 1));
        Posting overNext = behind.post(Transfer.between(LON, YRK).line(TEA, 1));
        Posting elsewhere = behind.post(Receipt.into(YRK).line(TEA, 1));

        assertThat(next.recordedAt()).isAfter(ahead.recordedAt());
        assertThat(overNext.recordedAt()).isAfter(next.recordedAt());
        assertThat(elsewhere.recordedAt()).isAfter(overNext.recordedAt());
        assertForward(timesOf(TEA, LON));
        assertForward(timesOf(TEA, YRK));
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_clock_that_jumps_forward_is_followed() {
        aShopWith(100);
        clock.set(Instant.parse("2050-06-01T00:00:00Z"));

        Posting posting = received(1, TEA, LON);

        assertOnTime(posting.recordedAt());
        assertThat(inventory().stock().find(posting.id())).contains(posting);
        assertThat(inventory().stock().onHand(Sku.of(TEA), LocationCode.of(LON), Instant.parse("2049-01-01T00:00:00Z")))
                .isEqualTo(quantity("100"));
    }

    @Test
    void a_command_has_one_time_in_all_its_cells_later_than_anything_in_them() {
        aCompanyWithTwoShops();
        Inventory ahead = store().inventory(settings().clock(SettableClock.at("2030-01-01T00:00:00Z")));
        received(10, TEA, LON);
        Posting inTheFuture = ahead.post(Receipt.into(YRK).line(TEA, 10));

        Posting transfer =
                inventory().post(Transfer.between(LON, YRK).line(TEA, 1).line(TEA, 2));

        assertThat(transfer.recordedAt()).isAfter(inTheFuture.recordedAt());
        assertThat(transfer.movements()).extracting(Movement::recordedAt).containsOnly(transfer.recordedAt());
        assertThat(transfer.movements())
                .flatExtracting(Movement::entries)
                .extracting(Entry::recordedAt)
                .containsOnly(transfer.recordedAt());
    }

    @Test
    void times_are_kept_to_the_microsecond_and_cut_not_rounded() {
        clock.set(Instant.parse("2026-12-31T23:59:59.999999999Z"));
        aCompanyWithTwoShops();
        Instant given = Instant.parse("2025-12-31T23:59:59.999999999Z");

        Posting posting = inventory().post(Receipt.into(LON).line(TEA, 1).with(Context.NONE.occurredAt(given)));

        assertThat(posting.occurredAt()).isEqualTo(Instant.parse("2025-12-31T23:59:59.999999Z"));
        assertThat(posting.recordedAt()).isEqualTo(posting.recordedAt().truncatedTo(ChronoUnit.MICROS));
        assertThat(posting.recordedAt())
                .isBetween(Instant.parse("2026-12-31T23:59:59.999999Z"), Instant.parse("2027-01-01T00:00:00.000999Z"));
        assertThat(inventory().stock().find(posting.id())).contains(posting);
        assertThat(product(TEA).registeredAt())
                .isEqualTo(product(TEA).registeredAt().truncatedTo(ChronoUnit.MICROS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1970-01-01T00:00:01.000001Z",
                "1999-12-31T23:59:59.999999Z",
                "2026-03-29T01:30:00Z",
                "2026-10-25T01:30:00Z",
                "2038-01-19T03:14:07.999999Z",
                "2038-01-19T03:14:08Z",
                "2106-02-07T06:28:16Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void every_business_time_is_kept_and_found(String time) {
        aCompanyWithTwoShops();
        Instant occurred = Instant.parse(time);

        Posting posting = inventory().post(Receipt.into(LON).line(TEA, 1).with(Context.NONE.occurredAt(occurred)));

        assertThat(posting.occurredAt()).isEqualTo(occurred);
        assertThat(inventory().stock().find(posting.id())).contains(posting);
        assertThat(inventory()
                        .stock()
                        .movements(MovementQuery.all().occurred(Period.between(occurred, microsAfter(occurred, 1))))
                        .items())
                .isEqualTo(posting.movements());
    }

    @Test
    void the_time_zone_of_the_process_does_not_matter() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            clock.set(Instant.parse("2026-03-29T01:30:00.123456Z"));
            aCompanyWithTwoShops();
            Instant registered = product(TEA).registeredAt();
            Posting posting = inventory()
                    .post(Receipt.into(LON)
                            .line(TEA, 1)
                            .with(Context.NONE.occurredAt(Instant.parse("2026-03-29T01:30:00Z"))));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertOnTime(posting.recordedAt());
            for (Inventory door : List.of(inventory(), store().inventory(settings()))) {
                assertThat(door.stock().find(posting.id())).contains(posting);
                assertThat(door.products().find(Sku.of(TEA)).map(Product::registeredAt))
                        .contains(registered);
                assertThat(door.stock().onHand(Sku.of(TEA), LocationCode.of(LON), posting.recordedAt()))
                        .isEqualTo(quantity("1"));
                assertThat(door.stock()
                                .onHand(Sku.of(TEA), LocationCode.of(LON), microsAfter(posting.recordedAt(), -1)))
                        .isEqualTo(quantity("0"));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999999Z", "2100-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void a_clock_that_shows_an_impossible_time_is_invalid(String time) {
        aShopWith(1);
        clock.set(Instant.parse(time));

        invalid(() -> received(1, TEA, LON), "CLOCK_INVALID", "settings.clock");
        invalid(() -> inventory().post(List.of(Issue.from(LON).line(TEA, 1))), "CLOCK_INVALID", "settings.clock");
        invalid(() -> aProduct(Product.of("NEW", "New")), "CLOCK_INVALID", "settings.clock");
        invalid(() -> aLocation("NEW"), "CLOCK_INVALID", "settings.clock");
    }
}
