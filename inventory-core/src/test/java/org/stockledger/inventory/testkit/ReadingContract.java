package org.stockledger.inventory.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Stock;
import org.stockledger.inventory.Transfer;

/** Stock and its history are looked at. */
public abstract class ReadingContract extends ActivityContract {
    private static final Sku TEAS = Sku.of(TEA);
    private static final LocationCode LONDON = LocationCode.of(LON);
    private static final LocationCode YORK = LocationCode.of(YRK);

    private Stock stock() {
        return inventory().stock();
    }

    // ── on hand ───────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void nothing_is_on_hand_where_nothing_ever_was_and_of_what_nobody_knows() {
        aCompanyWithTwoShops();

        assertThat(stock().onHand(TEAS, LONDON)).isEqualTo(Quantity.ZERO);
        assertThat(stock().onHand(Sku.of("NIX"), LocationCode.of("NIX"))).isEqualTo(Quantity.ZERO);
        assertThat(stock().onHand(TEAS, LONDON, clock.instant())).isEqualTo(Quantity.ZERO);
        assertThat(stock().onHand(Sku.of("NIX"))).isEmpty();
        assertThat(stock().onHand(TEAS)).isEmpty();
        assertThat(stock().entries(TEAS, LONDON, PageRequest.FIRST).items()).isEmpty();
        assertThat(stock().entries(Sku.of("NIX"), LONDON, PageRequest.FIRST).items())
                .isEmpty();
        assertThat(stock().find(CommandId.of("nix"))).isEmpty();
        assertThat(stock().movements(MovementQuery.all()).items()).isEmpty();
        assertThat(stock().movements(MovementQuery.all().of(Sku.of("NIX"))).items())
                .isEmpty();
    }

    @Test
    void a_product_is_looked_up_over_all_places_it_ever_was_by_code_point() {
        aCompanyWithTwoShops();
        List.of("b", "a", "B", "Z").forEach(this::aLocation);
        inventory().post(Receipt.into("b").line(TEA, 1));
        inventory().post(Receipt.into("a").line(TEA, 2));
        inventory().post(Receipt.into("B").line(TEA, 3));
        inventory().post(Issue.from("a").line(TEA, 2));
        inventory().post(Receipt.into("Z").line(MUG, 9));

        Map<LocationCode, Quantity> onHand = stock().onHand(TEAS);

        assertThat(onHand)
                .containsExactly(
                        Map.entry(LocationCode.of("B"), quantity("3")),
                        Map.entry(LocationCode.of("a"), Quantity.ZERO),
                        Map.entry(LocationCode.of("b"), quantity("1")));
    }

    @Test
    void a_refused_transfer_leaves_no_place_behind() {
        aShopWith(3);
        refusalOf(() -> inventory().post(Transfer.between(LON, YRK).line(TEA, 4)));

        assertThat(stock().onHand(TEAS)).containsOnlyKeys(LONDON);
    }

    @Test
    void what_was_on_hand_at_an_instant_counts_what_was_recorded_at_it() {
        aCompanyWithTwoShops();
        List<Instant> times = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            clock.moveBy(Duration.ofHours(1));
            times.add(received(10, TEA, LON).recordedAt());
        }

        assertThat(stock().onHand(TEAS, LONDON, microsAfter(times.get(0), -1))).isEqualTo(Quantity.ZERO);
        for (int i = 0; i < 5; i++) {
            Quantity then = Quantity.of(10L * (i + 1));
            assertThat(stock().onHand(TEAS, LONDON, times.get(i))).isEqualTo(then);
            assertThat(stock().onHand(TEAS, LONDON, microsAfter(times.get(i), 1)))
                    .isEqualTo(then);
            assertThat(stock().onHand(TEAS, LONDON, times.get(i).plus(Duration.ofMinutes(59))))
                    .isEqualTo(then);
        }
        assertThat(stock().onHand(TEAS, LONDON, times.get(0).plusNanos(999))).isEqualTo(Quantity.of(10));
        assertThat(stock().onHand(TEAS, LONDON, times.get(1).minusNanos(1))).isEqualTo(Quantity.of(10));
    }

    @Test
    void every_instant_may_be_asked_for_even_the_first_and_the_last() {
        aShopWith(10);

        for (Instant early : List.of(Instant.MIN, Instant.parse("-9999-01-01T00:00:00Z"), Instant.EPOCH)) {
            assertThat(stock().onHand(TEAS, LONDON, early)).isEqualTo(Quantity.ZERO);
        }
        for (Instant late : List.of(
                Instant.parse("2039-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999999Z"), Instant.MAX)) {
            assertThat(stock().onHand(TEAS, LONDON, late)).isEqualTo(Quantity.of(10));
        }
    }

    @Test
    void the_past_does_not_change_when_the_business_time_is_older() {
        aShopWith(10);
        clock.moveBy(Duration.ofDays(1));
        Instant before = clock.instant();
        clock.moveBy(Duration.ofDays(1));
        inventory()
                .post(Issue.from(LON)
                        .line(TEA, 4)
                        .with(Context.NONE.occurredAt(Instant.parse("2001-01-01T00:00:00Z"))));

        assertThat(stock().onHand(TEAS, LONDON, before)).isEqualTo(Quantity.of(10));
        assertThat(stock().onHand(TEAS, LONDON)).isEqualTo(Quantity.of(6));
    }

    // ── movements ─────────────────────────────────────────────────────────────────────────────────────────────────

    private List<Posting> aWeek() {
        aShopWith(40);
        List<Command> commands = List.of(
                Receipt.into(LON).line(MUG, 10).line(RICE, 5),
                Issue.from(LON).line(TEA, 1),
                Transfer.between(LON, YRK).line(TEA, 5).line(MUG, 2),
                Adjustment.at(YRK, "count").line(TEA, -1),
                SaleRequest.at(LON).line(TEA, 2).line(MUG, 1),
                Transfer.between(YRK, LON).line(MUG, 1));
        List<Posting> week = new ArrayList<>();
        for (int day = 0; day < commands.size(); day++) {
            Instant occurred = Instant.parse("2026-02-0" + (day + 1) + "T12:00:00Z");
            week.add(inventory().post(commands.get(day).with(Context.NONE.occurredAt(occurred))));
        }
        return week;
    }

    private static List<Movement> newestFirst(List<Posting> postings) {
        List<Movement> movements = new ArrayList<>();
        postings.forEach(posting -> posting.movements().forEach(movement -> movements.add(0, movement)));
        return movements;
    }

    @Test
    void movements_come_newest_first_and_the_last_line_of_a_command_first() {
        List<Posting> week = aWeek();

        List<Movement> movements = stock().movements(MovementQuery.all()).items();

        assertThat(movements).hasSize(10);
        assertThat(movements.subList(0, 9)).isEqualTo(newestFirst(week));
        for (int size : new int[] {1, 2, 3, 9, 10, 1_000}) {
            assertThat(paged(size, page -> stock().movements(MovementQuery.all().page(page))))
                    .isEqualTo(movements);
        }
    }

    @Test
    void movements_are_found_by_product_location_kind_and_period_and_all_of_them_together() {
        List<Movement> week = newestFirst(aWeek());
        Period threeDays = Period.between(Instant.parse("2026-02-02T12:00:00Z"), Instant.parse("2026-02-05T12:00:00Z"));
        List<MovementQuery> queries = new ArrayList<>();
        for (Sku sku : new Sku[] {null, TEAS, Sku.of(MUG), Sku.of(RICE)}) {
            for (LocationCode place : new LocationCode[] {null, LONDON, YORK}) {
                for (Kind kind : new Kind[] {null, Kind.TRANSFER, Kind.SALE, Kind.REVERSAL}) {
                    for (Period period : List.of(Period.ALWAYS, threeDays)) {
                        queries.add(new MovementQuery(sku, place, kind, period, PageRequest.FIRST));
                    }
                }
            }
        }

        for (MovementQuery query : queries) {
            List<Movement> expected = week.stream()
                    .filter(movement -> query.sku() == null || movement.sku().equals(query.sku()))
                    .filter(movement -> query.location() == null
                            || query.location().equals(movement.from())
                            || query.location().equals(movement.to()))
                    .filter(movement -> query.kind() == null || movement.kind() == query.kind())
                    .filter(movement -> query.occurred().contains(movement.occurredAt()))
                    .toList();
            List<Movement> found = paged(2, page -> stock().movements(query.page(page)));
            found.removeIf(movement -> !week.contains(movement));
            assertThat(found).as("%s", query).isEqualTo(expected);
        }
    }

    @Test
    void a_period_begins_with_its_first_instant_and_ends_before_its_last() {
        aCompanyWithTwoShops();
        Instant noon = Instant.parse("2026-02-01T12:00:00Z");
        List<Instant> times = List.of(microsAfter(noon, -1), noon, microsAfter(noon, 1));
        times.forEach(time -> inventory().post(Receipt.into(LON).line(TEA, 1).with(Context.NONE.occurredAt(time))));

        assertThat(occurredIn(Period.since(noon))).containsExactly(times.get(2), times.get(1));
        assertThat(occurredIn(Period.before(noon))).containsExactly(times.get(0));
        assertThat(occurredIn(Period.between(noon, microsAfter(noon, 1)))).containsExactly(noon);
        assertThat(occurredIn(Period.between(noon, noon))).isEmpty();
        assertThat(occurredIn(Period.between(Instant.MIN, Instant.MAX))).hasSize(3);
        assertThat(occurredIn(Period.since(noon.plusNanos(1)))).containsExactly(times.get(2));
        assertThat(occurredIn(Period.before(noon.plusNanos(1)))).containsExactly(times.get(1), times.get(0));
    }

    private List<Instant> occurredIn(Period period) {
        return stock().movements(MovementQuery.all().occurred(period)).items().stream()
                .map(Movement::occurredAt)
                .toList();
    }

    @Test
    void the_pages_behind_the_first_are_the_same_while_others_post() {
        aShopWith(100);
        for (int i = 0; i < 9; i++) {
            inventory().post(Issue.from(LON).line(TEA, 1).line(TEA, 2));
        }
        MovementQuery query = MovementQuery.all().of(TEAS).page(PageRequest.first(4));
        List<Movement> before = paged(4, page -> stock().movements(query.page(page)));

        List<Movement> seen = new ArrayList<>();
        PageRequest next = PageRequest.first(4);
        while (true) {
            Page<Movement> page = stock().movements(query.page(next));
            seen.addAll(page.items());
            if (page.next().isEmpty()) {
                break;
            }
            next = next.after(page.next().get());
            inventory().post(Issue.from(LON).line(TEA, 1).line(TEA, 1));
        }

        assertThat(seen).isEqualTo(before);
    }

    @Test
    void a_stream_answers_every_movement_behind_its_start() {
        aWeek();
        List<Movement> all = stock().movements(MovementQuery.all()).items();

        for (int size : new int[] {1, 4, 10, 1_000}) {
            try (Stream<Movement> stream = stock().stream(MovementQuery.all().page(PageRequest.first(size)))) {
                assertThat(stream.toList()).isEqualTo(all);
            }
        }
        Cursor behindTwo = stock().movements(MovementQuery.all().page(PageRequest.first(2)))
                .next()
                .orElseThrow();
        try (Stream<Movement> stream =
                stock().stream(MovementQuery.all().page(PageRequest.first(3).after(behindTwo)))) {
            assertThat(stream.toList()).isEqualTo(all.subList(2, 10));
        }
    }

    @Test
    void a_stream_fetches_its_pages_while_it_is_read_and_holds_nothing_in_between() {
        aWeek();

        try (Stream<Movement> stream =
                stock().stream(MovementQuery.all().of(TEAS).page(PageRequest.first(2)))) {
            Iterator<Movement> movements = stream.iterator();
            assertThat(movements.next().sku()).isEqualTo(TEAS);
            inventory().locations().change(YORK, location -> location.renamed("YORK"));
            List<Movement> rest = new ArrayList<>();
            movements.forEachRemaining(rest::add);
            assertThat(rest).hasSize(4);
            assertThat(rest.get(rest.size() - 3).to())
                    .as("fetched after the location was renamed")
                    .isEqualTo(LocationCode.of("YORK"));
        }
    }

    @Test
    void a_reader_sees_its_own_posting_at_once() {
        aShopWith(40);

        for (int i = 1; i <= 20; i++) {
            Posting posting = inventory().post(Issue.from(LON).line(TEA, 1));
            assertThat(onHand(TEA, LON)).isEqualTo(String.valueOf(40 - i));
            assertThat(stock().movements(MovementQuery.all().page(PageRequest.first(1)))
                            .items())
                    .isEqualTo(posting.movements());
        }
    }

    // ── entries ───────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void entries_of_a_cell_come_last_first_and_form_a_chain() {
        aWeek();

        List<Entry> entries = stock().entries(TEAS, LONDON, PageRequest.FIRST).items();

        assertThat(entries)
                .extracting(entry -> entry.sequence() + ": " + entry.delta() + " = " + entry.balance())
                .containsExactly("4: -2 = 32", "3: -5 = 34", "2: -1 = 39", "1: 40 = 40");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(stock().find(entry.command())
                                .orElseThrow()
                                .movements()
                                .get(entry.line() - 1)
                                .entries())
                        .contains(entry));
        for (int size : new int[] {1, 3, 4, 1_000}) {
            assertThat(paged(size, page -> stock().entries(TEAS, LONDON, page))).isEqualTo(entries);
        }
    }

    @Test
    void the_entries_behind_a_cursor_are_the_same_while_others_post() {
        aWeek();
        Page<Entry> first = stock().entries(TEAS, LONDON, PageRequest.first(2));
        received(1, TEA, LON);

        Page<Entry> second = stock().entries(
                        TEAS, LONDON, PageRequest.first(2).after(first.next().orElseThrow()));

        assertThat(second.items()).extracting(Entry::sequence).containsExactly(2L, 1L);
    }

    // ── cursors ───────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "movements", "movements.!", "movements.QQ.QQ", "entries.QQ", "entries.MQ.MQ.MQ"})
    void a_forged_cursor_is_invalid(String forged) {
        aShopWith(40);
        PageRequest page = PageRequest.FIRST.after(Cursor.of(forged));

        invalid(() -> stock().movements(MovementQuery.all().page(page)), "CURSOR_INVALID", "page.after");
        invalid(() -> stock().entries(TEAS, LONDON, page), "CURSOR_INVALID", "page.after");
        invalid(() -> stock().stream(MovementQuery.all().page(page)).toList(), "CURSOR_INVALID", "page.after");
    }

    /** A number that nobody was given asks for a page that is empty or not: never for something that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-4294967000", "9223372036854775807", "-9223372036854775808"})
    void a_forged_number_in_a_cursor_is_invalid_or_shows_a_page(String number) {
        aShopWith(40);
        received(1, TEA, LON);
        PageRequest one = PageRequest.first(1);
        Cursor ofMovements =
                stock().movements(MovementQuery.all().page(one)).next().orElseThrow();
        Cursor ofEntries = stock().entries(TEAS, LONDON, one).next().orElseThrow();
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(number.getBytes(US_ASCII));
        PageRequest movements = one.after(Cursor.of(ofMovements.text().replaceFirst("[.][^.]+", "." + encoded)));
        PageRequest lines = one.after(Cursor.of(ofMovements.text().replaceFirst("[.][^.]+$", "." + encoded)));
        PageRequest entries = one.after(Cursor.of(ofEntries.text().replaceFirst("[.][^.]+$", "." + encoded)));

        assertThat(foundOrInvalid(() -> stock().movements(MovementQuery.all().page(movements))
                        .items()
                        .size()))
                .isBetween(0, 1);
        assertThat(foundOrInvalid(() -> stock().movements(MovementQuery.all().page(lines))
                        .items()
                        .size()))
                .isBetween(0, 1);
        assertThat(foundOrInvalid(
                        () -> stock().entries(TEAS, LONDON, entries).items().size()))
                .isBetween(0, 1);
    }

    private static int foundOrInvalid(IntSupplier page) {
        try {
            return page.getAsInt();
        } catch (InvalidInputException invalid) {
            assertThat(invalid.code()).isEqualTo("CURSOR_INVALID");
            return 0;
        }
    }
}
