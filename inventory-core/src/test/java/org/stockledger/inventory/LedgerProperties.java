package org.stockledger.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.constraints.IntRange;
import org.stockledger.inventory.testkit.LedgerArbitraries;

/** What holds for every command: of the pure ledger, of the values, and of the arbitraries that hosts use. */
class LedgerProperties {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.000001Z");

    /** Some stock, some commands. */
    record Day(Situation situation, List<Command> commands) {}

    @Provide
    Arbitrary<Day> days() {
        Arbitrary<Map<Cell, Level>> levels = Combinators.combine(
                        LedgerArbitraries.skus(), LedgerArbitraries.locationCodes(), LedgerArbitraries.quantities())
                .as((sku, code, quantity) ->
                        new Level(new Cell(sku, code), quantity, 7, NOW.plusSeconds(quantity.millionths() % 3)))
                .list()
                .ofMaxSize(8)
                .map(LedgerProperties::byCell);
        Arbitrary<List<Command>> commands = LedgerArbitraries.commands(
                        LedgerArbitraries.skus(), LedgerArbitraries.locationCodes())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        return Combinators.combine(levels, commands)
                .as((stock, list) -> new Day(situation(stock), list))
                .withoutEdgeCases();
    }

    private static Map<Cell, Level> byCell(List<Level> levels) {
        Map<Cell, Level> byCell = new HashMap<>();
        levels.forEach(level -> byCell.put(level.cell(), level));
        return byCell;
    }

    private static Situation situation(Map<Cell, Level> levels) {
        Map<Sku, Product> products = new HashMap<>();
        for (String sku : List.of("A", "B", "C", "D")) {
            Quantity floor = sku.equals("D") ? Quantity.of(-5) : Quantity.ZERO;
            products.put(
                    Sku.of(sku), Product.of(sku, "Name").priced("1.25", "EUR").floorAt(floor));
        }
        Map<LocationCode, Location> locations = new HashMap<>();
        List.of("X", "Y", "Z").forEach(code -> locations.put(LocationCode.of(code), Location.of(code, "Place")));
        return new Situation(products, locations, levels, Map.of(), Map.of(), Set.of(), Map.of(), NOW);
    }

    private static List<Decision.Accept> accepted(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Accept.class::isInstance)
                .map(Decision.Accept.class::cast)
                .toList();
    }

    private static List<Entry> entries(Decision.Accept accept) {
        return accept.posting().movements().stream()
                .flatMap(movement -> movement.entries().stream())
                .toList();
    }

    // ── the ledger ────────────────────────────────────────────────────────────────────────────────────────────────

    @Property(tries = 200)
    void deciding_twice_decides_the_same_and_touches_nothing(@ForAll("days") Day day) {
        Map<Cell, Level> before = Map.copyOf(day.situation().levels());
        List<Command> commands = List.copyOf(day.commands());

        List<Decision> first = StockLedger.decide(day.commands(), day.situation());
        List<Decision> second = StockLedger.decide(day.commands(), day.situation());

        assertThat(first).isEqualTo(second).hasSameSizeAs(commands);
        assertThat(day.situation().levels()).isEqualTo(before);
        assertThat(day.commands()).isEqualTo(commands);
    }

    @Property(tries = 200)
    void entries_form_chains_that_never_fall_below_the_floor(@ForAll("days") Day day) {
        Map<Cell, Level> levels = new HashMap<>(day.situation().levels());
        List<Decision.Accept> accepted = accepted(StockLedger.decide(day.commands(), day.situation()));

        for (Decision.Accept accept : accepted) {
            for (Entry entry : entries(accept)) {
                Level last = levels.getOrDefault(entry.cell(), Level.empty(entry.cell()));
                assertThat(entry.sequence()).isEqualTo(last.sequence() + 1);
                assertThat(entry.balance()).isEqualTo(last.onHand().plus(entry.delta()));
                assertThat(entry.delta().signum()).isNotZero();
                assertThat(entry.recordedAt()).isEqualTo(accept.posting().recordedAt());
                if (entry.delta().signum() < 0) {
                    Product product =
                            day.situation().products().get(entry.cell().sku());
                    assertThat(entry.balance()).isGreaterThanOrEqualTo(product.floor());
                }
                levels.put(
                        entry.cell(), new Level(entry.cell(), entry.balance(), entry.sequence(), entry.recordedAt()));
            }
        }
        StockLedger.levelsAfter(accepted).forEach(level -> assertThat(level).isEqualTo(levels.get(level.cell())));
    }

    @Property(tries = 200)
    void times_go_forward_from_command_to_command_and_in_every_cell(@ForAll("days") Day day) {
        Map<Cell, Level> before = day.situation().levels();
        Instant last = NOW.minusSeconds(1);

        for (Decision.Accept accept : accepted(StockLedger.decide(day.commands(), day.situation()))) {
            Instant time = accept.posting().recordedAt();
            assertThat(time).isAfter(last).isAfterOrEqualTo(NOW);
            for (Entry entry : entries(accept)) {
                if (before.containsKey(entry.cell())) {
                    assertThat(time).isAfter(before.get(entry.cell()).recordedAt());
                }
            }
            last = time;
        }
    }

    @Property(tries = 200)
    void transfers_create_nothing_and_lose_nothing(@ForAll("days") Day day) {
        for (Decision.Accept accept : accepted(StockLedger.decide(day.commands(), day.situation()))) {
            if (accept.posting().kind() == Kind.TRANSFER) {
                assertThat(entries(accept).stream().map(Entry::delta).reduce(Quantity.ZERO, Quantity::plus))
                        .isEqualTo(Quantity.ZERO);
            }
        }
    }

    @Property(tries = 200)
    void what_is_touched_was_asked_to_be_locked(@ForAll("days") Day day) {
        Needs needs = StockLedger.needs(day.commands(), Map.of());

        for (Decision.Accept accept : accepted(StockLedger.decide(day.commands(), day.situation()))) {
            assertThat(needs.commands()).contains(accept.posting().id());
            for (Entry entry : entries(accept)) {
                assertThat(needs.cells()).contains(entry.cell());
                assertThat(entry.delta().signum() < 0 || needs.raised().contains(entry.cell()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 200)
    void the_same_command_behind_itself_is_a_repeat(@ForAll("days") Day day) {
        List<Command> twice = new ArrayList<>(day.commands());
        twice.addAll(day.commands());

        List<Decision> decisions = StockLedger.decide(twice, day.situation());

        for (int i = 0; i < day.commands().size(); i++) {
            if (decisions.get(i) instanceof Decision.Accept accept) {
                assertThat(decisions.get(i + day.commands().size()))
                        .isInstanceOfSatisfying(Decision.Replay.class, replay -> {
                            assertThat(replay.posting().replayed()).isTrue();
                            assertThat(replay.posting().asFirst()).isEqualTo(accept.posting());
                        });
            }
        }
    }

    @Property(tries = 300)
    void refunds_of_any_parts_add_up_to_the_total_and_are_never_negative(
            @ForAll @IntRange(min = 1, max = 12) int sold, @ForAll("prices") Money price, @ForAll Random random) {
        Money total = price.times(Quantity.of(sold));
        Money nothing = Money.zero(total.currency());
        SoldLine line =
                new SoldLine(1, Sku.of("A"), "x", Quantity.of(sold), price, nothing, total, Quantity.ZERO, nothing);
        CommandId id = CommandId.of("sale");
        Sale sale = new Sale(id, LocationCode.of("X"), List.of(line), total, Context.NONE, NOW, false);

        Money refunded = nothing;
        while (sale.lines().get(0).returnable().signum() > 0) {
            long left = sale.lines().get(0).returnable().millionths() / 1_000_000;
            SaleReturn goods = SaleReturn.of(id).line(1, Quantity.of(1 + random.nextInt((int) left)));
            Refunding.Refunds refunds = new Refunding(sale, goods).refunds();
            assertThat(refunds.each().get(0).amount().signum()).isNotNegative();
            refunded = refunded.plus(refunds.each().get(0));
            sale = refunds.after();
        }
        assertThat(refunded).isEqualTo(total);
    }

    @Provide
    Arbitrary<Money> prices() {
        return LedgerArbitraries.prices();
    }

    // ── values ────────────────────────────────────────────────────────────────────────────────────────────────────

    @Property(tries = 200)
    void quantities_add_and_subtract_exactly_and_can_be_read_back(
            @ForAll("anyQuantities") Quantity one, @ForAll("anyQuantities") Quantity other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other).toBigDecimal())
                .isEqualByComparingTo(one.toBigDecimal().add(other.toBigDecimal()));
        assertThat(Quantity.parse(one.negated().toString())).isEqualTo(one.negated());
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(one.toBigDecimal().compareTo(other.toBigDecimal()));
    }

    @Provide
    Arbitrary<Quantity> anyQuantities() {
        return LedgerArbitraries.anyQuantities(6);
    }

    @Property(tries = 200)
    void skus_are_in_their_normal_form_and_ordered_by_code_point(
            @ForAll("anySkus") Sku one, @ForAll("anySkus") Sku other) {
        assertThat(Sku.of(one.text())).isEqualTo(one);
        assertThat(one.text().codePointCount(0, one.text().length())).isBetween(1, 64);
        int expected = Arrays.compare(
                one.text().codePoints().toArray(), other.text().codePoints().toArray());
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(expected));
    }

    @Provide
    Arbitrary<Sku> anySkus() {
        return LedgerArbitraries.anySkus().withoutEdgeCases();
    }

    @Property(tries = 200)
    void a_cursor_gives_back_the_key_it_was_made_of(@ForAll("anySkus") Sku sku, @ForAll long number) {
        Cursor cursor = Cursor.behind("list", sku, number);

        assertThat(Cursor.of(cursor.text()).key("list", 2)).containsExactly(sku.text(), String.valueOf(number));
        assertThat(cursor.text()).matches("[A-Za-z0-9._-]+");
        assertThatThrownBy(() -> cursor.key("other", 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> cursor.key("list", 1)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 50)
    void fresh_ids_are_ids_of_their_own(@ForAll @IntRange(min = 2, max = 20) int count) {
        Set<CommandId> ids = new HashSet<>();
        for (int i = 0; i < count; i++) {
            CommandId id = CommandId.random();
            assertThat(id.text()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(ids.add(id)).isTrue();
        }
    }

    @Property(tries = 200)
    void the_fingerprint_knows_content_and_nothing_else(
            @ForAll("commands") Command command, @ForAll("contexts") Context context) {
        ContentHash hash = ContentHash.of(command);

        assertThat(hash.hex()).matches("[0-9a-f]{64}");
        assertThat(ContentHash.of(command.with(context))).isEqualTo(hash);
        assertThat(ContentHash.of(command.id("another id"))).isEqualTo(hash);
        if (command instanceof Issue issue) {
            assertThat(ContentHash.of(issue.line("A", 1))).isNotEqualTo(hash);
        }
    }

    @Provide
    Arbitrary<Command> commands() {
        return LedgerArbitraries.commands(LedgerArbitraries.skus(), LedgerArbitraries.locationCodes())
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Context> contexts() {
        return LedgerArbitraries.contexts().withoutEdgeCases();
    }

    // ── the arbitraries ───────────────────────────────────────────────────────────────────────────────────────────

    @Property(tries = 300)
    void commands_that_are_said_to_be_invalid_are(@ForAll("invalidCommands") Supplier<Command> invalid) {
        assertThatThrownBy(() -> StockLedger.check(invalid.get())).isInstanceOf(InvalidInputException.class);
    }

    @Provide
    Arbitrary<Supplier<Command>> invalidCommands() {
        return LedgerArbitraries.invalidCommands();
    }

    @Property(tries = 200)
    void texts_that_are_said_to_be_invalid_are(
            @ForAll("invalidNumbers") String number, @ForAll("invalidIds") String id) {
        assertThatThrownBy(() -> Quantity.parse(number)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Money.of(number, "EUR")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CommandId.of(id)).isInstanceOf(InvalidInputException.class);
    }

    @Provide
    Arbitrary<String> invalidNumbers() {
        return LedgerArbitraries.invalidNumbers();
    }

    @Provide
    Arbitrary<String> invalidIds() {
        return LedgerArbitraries.invalidIds();
    }

    @Property(tries = 200)
    void any_product_and_location_can_be_registered_and_found(
            @ForAll("products") Product product, @ForAll("locations") Location location) {
        Inventory inventory = Inventory.inMemory();

        inventory.products().register(product);
        inventory.locations().register(location);

        assertThat(inventory.products().find(product.sku()).map(found -> found.registered(NOW)))
                .contains(product.registered(NOW));
        assertThat(inventory.locations().find(location.code()).map(found -> found.registered(NOW)))
                .contains(location.registered(NOW));
    }

    @Provide
    Arbitrary<Product> products() {
        return LedgerArbitraries.products(LedgerArbitraries.anySkus()).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Location> locations() {
        return LedgerArbitraries.locations(LedgerArbitraries.anyLocationCodes()).withoutEdgeCases();
    }

    @Property(tries = 20)
    void what_fails_shrinks_to_one_short_line(@ForAll Random random) {
        Shrinkable<Receipt> sample = LedgerArbitraries.receipts(
                        LedgerArbitraries.skus(), LedgerArbitraries.locationCodes())
                .generator(100)
                .next(random);
        for (int i = 0; i < 1_000; i++) {
            Shrinkable<Receipt> now = sample;
            sample = now.shrink()
                    .filter(smaller -> smaller.distance().compareTo(now.distance()) < 0)
                    .findFirst()
                    .orElse(now);
        }
        assertThat(sample.value().lines()).hasSize(1);
        assertThat(sample.value().lines().get(0).quantity()).isEqualTo(Quantity.of(1));
        assertThat(sample.value().into()).isEqualTo(LocationCode.of("X"));
    }
}
