package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Level;
import org.stockledger.inventory.Line;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.Shortage;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;

/**
 * What all contracts have in common: a ledger that is empty when a test begins, a clock that stands still, and the words
 * to set a scene. Subclasses are the activities of the trade, such as {@link SellingContract}.
 */
public abstract class ActivityContract {
    /** A product of most scenes: counted in pieces, 4.50 EUR. */
    protected static final String TEA = "TEA-250";

    /** A second product of most scenes: counted in pieces, 7.25 EUR. */
    protected static final String MUG = "MUG";

    /** A product that is weighed to the gram, 1.99 EUR a kilogram. */
    protected static final String RICE = "RICE";

    /** A location of most scenes. */
    protected static final String LON = "LON";

    /** A second location of most scenes. */
    protected static final String YRK = "YRK";

    /** The clock of the ledger. */
    protected final SettableClock clock = SettableClock.at("2026-03-02T08:00:00Z");

    private @Nullable Inventory inventory;

    /** For those who write contracts; a store's test sees {@link #store()} only. */
    protected ActivityContract() {}

    /** The store that is tested. */
    protected abstract TestedStore store();

    /** The ledger of this test. */
    protected final Inventory inventory() {
        if (inventory == null) {
            inventory = store().inventory(settings());
        }
        return inventory;
    }

    /** How the ledger of this test works. */
    protected Settings settings() {
        return Settings.standard().clock(clock);
    }

    // ── the scene ─────────────────────────────────────────────────────────────────────────────────────────────────

    /** The three products and two locations that most scenes need, all of them empty. */
    protected final void aCompanyWithTwoShops() {
        aProduct(Product.of(TEA, "Green tea 250 g").priced("4.50", "EUR"));
        aProduct(Product.of(MUG, "Mug, blue").priced("7.25", "EUR"));
        aProduct(Product.of(RICE, "Rice, loose").priced("1.99", "EUR").countedIn(UnitOfMeasure.KG));
        aLocation(LON);
        aLocation(YRK);
    }

    /** The two shops, and so many pieces of tea in London. */
    protected final void aShopWith(long tea) {
        aCompanyWithTwoShops();
        received(tea, TEA, LON);
    }

    /** A registered product. */
    protected final Product aProduct(Product product) {
        return inventory().products().register(product);
    }

    /** A registered location. */
    protected final Location aLocation(String code) {
        return inventory().locations().register(Location.of(code, "The shop called " + code));
    }

    /** So many units came in. */
    protected final Posting received(long quantity, String sku, String location) {
        return inventory().post(Receipt.into(location).line(sku, quantity));
    }

    /** So much, in decimal notation, came in. */
    protected final Posting received(String quantity, String sku, String location) {
        return inventory().post(Receipt.into(location).line(new ReceiptLine(Sku.of(sku), quantity(quantity), null)));
    }

    // ── values ────────────────────────────────────────────────────────────────────────────────────────────────────

    /** The quantity in decimal notation. */
    protected static Quantity quantity(String decimal) {
        return Quantity.parse(decimal);
    }

    /** A line in decimal notation. */
    protected static Line line(String sku, String quantity) {
        return new Line(Sku.of(sku), Quantity.parse(quantity));
    }

    /** An amount of euros. */
    protected static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    /** The cell of this product at this location. */
    protected static Cell cell(String sku, String location) {
        return new Cell(Sku.of(sku), LocationCode.of(location));
    }

    /** A cell with less than was asked, of a product that may not go below zero. */
    protected static Shortage shortage(String sku, String location, String asked, String onHand) {
        return new Shortage(cell(sku, location), Quantity.parse(asked), Quantity.parse(onHand), Quantity.ZERO);
    }

    // ── looking ───────────────────────────────────────────────────────────────────────────────────────────────────

    /** What is on hand, in decimal notation. */
    protected final String onHand(String sku, String location) {
        return inventory()
                .stock()
                .onHand(Sku.of(sku), LocationCode.of(location))
                .toString();
    }

    /** The present product of this SKU. */
    protected final Product product(String sku) {
        return inventory().products().find(Sku.of(sku)).orElseThrow();
    }

    /** The posting of this id. */
    protected final Posting posted(String id) {
        return inventory().stock().find(CommandId.of(id)).orElseThrow();
    }

    /** The level of a cell, as a refusal would show it: from its last entry. */
    protected final Level level(String sku, String location) {
        return inventory()
                .stock()
                .entries(Sku.of(sku), LocationCode.of(location), PageRequest.first(1))
                .items()
                .stream()
                .map(last -> new Level(last.cell(), last.balance(), last.sequence(), last.recordedAt()))
                .findFirst()
                .orElseThrow();
    }

    /** All pages of a list, in pages of this size, put together. */
    protected static <T> List<T> paged(int size, Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<Cursor> from = Optional.empty();
        do {
            Page<T> page = list.apply(new PageRequest(size, from));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            assertThat(page.next().isEmpty() || page.items().size() == size)
                    .as("only the last page is short")
                    .isTrue();
            all.addAll(page.items());
            from = page.next();
        } while (from.isPresent());
        return all;
    }

    /** The instant so many microseconds behind the other. */
    protected static Instant microsAfter(Instant instant, long micros) {
        return instant.plusNanos(micros * 1_000);
    }

    /** The time is the clock's, or as little later as keeps the times of one ledger apart. */
    protected final void assertOnTime(@Nullable Instant time) {
        assertThat(time).isBetween(clock.instant(), clock.instant().plusMillis(1));
    }

    // ── expecting a no ────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Posting the command, alone and in a list, is refused with exactly this refusal, and nothing that can be seen of
     * the ledger changes.
     */
    protected final void refuses(Command command, String code, Refusal expected) {
        String before = LedgerDump.of(inventory());
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> inventory().post(command));
        assertThat(refused).as("refused with %s", code).isNotNull();
        assertThat(refused.refusal()).isEqualTo(expected);
        assertThat(refused.refusal().code()).isEqualTo(code);
        assertThat(refused).hasMessage(expected.message());
        assertThat(refused instanceof InsufficientStockException)
                .isEqualTo(expected instanceof Refusal.InsufficientStock);
        assertThat(inventory().post(List.of(command))).containsExactly(new Outcome.Refused(expected));
        assertThat(LedgerDump.of(inventory())).as("the ledger afterwards").isEqualTo(before);
    }

    /** The call is refused with exactly this refusal, and nothing that can be seen of the ledger changes. */
    protected final void refuses(ThrowingCallable call, String code, Refusal expected) {
        String before = LedgerDump.of(inventory());
        RefusedException refused = catchThrowableOfType(RefusedException.class, call);
        assertThat(refused).as("refused with %s", code).isNotNull();
        assertThat(refused.refusal()).isEqualTo(expected);
        assertThat(refused.refusal().code()).isEqualTo(code);
        assertThat(refused).hasMessage(expected.message());
        assertThat(LedgerDump.of(inventory())).as("the ledger afterwards").isEqualTo(before);
    }

    /** The call can never be right: this code, this field; nothing that can be seen of the ledger changes. */
    protected final void invalid(ThrowingCallable call, String code, String field) {
        String before = LedgerDump.of(inventory());
        InvalidInputException invalid = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(invalid).as("invalid with %s", code).isNotNull();
        assertThat(invalid.code()).isEqualTo(code);
        assertThat(invalid.field()).isEqualTo(field);
        assertThat(LedgerDump.of(inventory())).as("the ledger afterwards").isEqualTo(before);
    }

    /** What refused the call. */
    protected static Refusal refusalOf(ThrowingCallable call) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal();
    }
}
