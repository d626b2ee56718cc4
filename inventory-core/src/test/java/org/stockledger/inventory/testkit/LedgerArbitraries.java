package org.stockledger.inventory.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Line;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.ReturnLine;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockLedger;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.UnitOfMeasure;

/**
 * Every value and every command of the ledger for property-based tests with jqwik, valid and invalid. What fails shrinks
 * to short names, small quantities and few lines. Use them in a {@code @Provide} method:
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Receipt> receipts() {
 *     return LedgerArbitraries.receipts(LedgerArbitraries.skus(), LedgerArbitraries.locationCodes());
 * }
 * }</pre>
 */
public final class LedgerArbitraries {
    private static final long MOST = Quantity.MAX.millionths();
    private static final int MANY = 6;

    private LedgerArbitraries() {}

    // ── names ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /** SKUs of a small assortment, so that commands meet. */
    public static Arbitrary<Sku> skus() {
        return Arbitraries.of("A", "B", "C", "D").map(Sku::of);
    }

    /** Any SKU there can be, in every script. */
    public static Arbitrary<Sku> anySkus() {
        return codes(64).map(Sku::of);
    }

    /** Location codes of a small company, so that commands meet. */
    public static Arbitrary<LocationCode> locationCodes() {
        return Arbitraries.of("X", "Y", "Z").map(LocationCode::of);
    }

    /** Any location code there can be, in every script. */
    public static Arbitrary<LocationCode> anyLocationCodes() {
        return codes(64).map(LocationCode::of);
    }

    /** Any command id there can be. */
    public static Arbitrary<CommandId> commandIds() {
        StringArbitrary printable =
                Arbitraries.strings().withCharRange('!', '~').withChars(' ');
        return printable
                .ofMinLength(1)
                .ofMaxLength(100)
                .filter(text -> !text.startsWith(" ") && !text.endsWith(" "))
                .map(CommandId::of);
    }

    /** One or some lines for people to read, up to so many code points, with blanks, line breaks and emoji; may be empty. */
    public static Arbitrary<String> prose(int longest) {
        return readable(longest, "\n\r\t");
    }

    /** One line for people to read, up to so many code points, with blanks and emoji; may be empty. */
    public static Arbitrary<String> lines(int longest) {
        return readable(longest, "");
    }

    // ── quantities and money ──────────────────────────────────────────────────────────────────────────────────────

    /** Small quantities of whole pieces, more than 0. */
    public static Arbitrary<Quantity> quantities() {
        return Arbitraries.longs().between(1, 20).map(Quantity::of);
    }

    /** Any quantity a line may ask, with up to so many decimals: more than 0, up to {@link Quantity#MAX}. */
    public static Arbitrary<Quantity> anyQuantities(int decimals) {
        long step = BigDecimal.ONE.movePointRight(Quantity.DECIMALS - decimals).longValueExact();
        return Arbitraries.longs().between(1, MOST / step).map(steps -> new Quantity(steps * step));
    }

    /** Units of measure of every fineness. */
    public static Arbitrary<UnitOfMeasure> units() {
        return Arbitraries.integers()
                .between(0, Quantity.DECIMALS)
                .map(decimals -> UnitOfMeasure.of("U" + decimals, decimals));
    }

    /** Currencies with no, two, three and four digits. */
    public static Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "USD", "JPY", "KWD", "CLF").map(Currency::getInstance);
    }

    /** Prices of this currency, 0 or more, some finer than the currency. */
    public static Arbitrary<Money> prices(Currency currency) {
        Arbitrary<Long> small = Arbitraries.longs().between(0, 100);
        Arbitrary<Long> large = Arbitraries.longs().between(0, 10_000_000);
        return Combinators.combine(
                        Arbitraries.oneOf(small, large), Arbitraries.integers().between(0, Money.DECIMALS))
                .as((digits, decimals) -> new Money(BigDecimal.valueOf(digits, decimals), currency));
    }

    /** Prices of some currency. */
    public static Arbitrary<Money> prices() {
        return currencies().flatMap(LedgerArbitraries::prices);
    }

    /** Amounts of this currency at its own digits, 0 or more: what may be a discount. */
    public static Arbitrary<Money> amounts(Currency currency) {
        return Arbitraries.longs()
                .between(0, 100_000)
                .map(digits -> new Money(BigDecimal.valueOf(digits, currency.getDefaultFractionDigits()), currency));
    }

    // ── the catalogue and the circumstances ───────────────────────────────────────────────────────────────────────

    /** Business times from 1970 to 9999, to the nanosecond. */
    public static Arbitrary<Instant> businessTimes() {
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        return Combinators.combine(
                        Arbitraries.longs().between(0, last),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    /** Contexts with any part there or missing. */
    public static Arbitrary<Context> contexts() {
        return Combinators.combine(
                        businessTimes().injectNull(0.3),
                        lines(100).injectNull(0.3),
                        prose(2_000).injectNull(0.3),
                        lines(100).injectNull(0.3))
                .as(Context::new);
    }

    /** Products with these SKUs and anything else. */
    public static Arbitrary<Product> products(Arbitrary<Sku> skus) {
        Arbitrary<Quantity> bounds = Arbitraries.longs().between(0, 1_000).map(Quantity::of);
        return Combinators.combine(
                        skus,
                        lines(200).map(text -> text.isBlank() ? "Name" : text).filter(LedgerArbitraries::isNoBlank),
                        prose(2_000),
                        lines(200),
                        prices().injectNull(0.2),
                        units(),
                        bounds,
                        bounds)
                .as((sku, name, description, category, price, unit, reorder, floor) -> new Product(
                        sku, name, description, category, price, unit, reorder, floor.negated(), false, null));
    }

    /** Locations with these codes and anything else. */
    public static Arbitrary<Location> locations(Arbitrary<LocationCode> codes) {
        return Combinators.combine(
                        codes,
                        lines(200).map(text -> text.isBlank() ? "Name" : text).filter(LedgerArbitraries::isNoBlank),
                        prose(500))
                .as((code, name, address) -> new Location(code, name, address, false, null));
    }

    // ── commands ──────────────────────────────────────────────────────────────────────────────────────────────────

    /** Receipts of a few lines of whole pieces. */
    public static Arbitrary<Receipt> receipts(Arbitrary<Sku> skus, Arbitrary<LocationCode> places) {
        Arbitrary<ReceiptLine> line = Combinators.combine(skus, quantities(), prices().injectNull(0.5))
                .as(ReceiptLine::new);
        return Combinators.combine(commandIds(), places, few(line))
                .as((id, into, lines) -> new Receipt(id, Context.NONE, into, lines));
    }

    /** Issues of a few lines of whole pieces. */
    public static Arbitrary<Issue> issues(Arbitrary<Sku> skus, Arbitrary<LocationCode> places) {
        return Combinators.combine(commandIds(), places, few(line(skus)))
                .as((id, from, lines) -> new Issue(id, Context.NONE, from, lines));
    }

    /** Transfers of a few lines of whole pieces between two of the places, of which there must be two. */
    public static Arbitrary<Transfer> transfers(Arbitrary<Sku> skus, Arbitrary<LocationCode> places) {
        Arbitrary<List<LocationCode>> ways = places.list().uniqueElements().ofSize(2);
        return Combinators.combine(commandIds(), ways, few(line(skus)))
                .as((id, way, lines) -> new Transfer(id, Context.NONE, way.get(0), way.get(1), lines));
    }

    /** Adjustments of a few signed lines of whole pieces. */
    public static Arbitrary<Adjustment> adjustments(Arbitrary<Sku> skus, Arbitrary<LocationCode> places) {
        Arbitrary<Line> signed = Combinators.combine(line(skus), Arbitraries.of(false, true))
                .as((line, down) -> down ? new Line(line.sku(), line.quantity().negated()) : line);
        return Combinators.combine(commandIds(), places, Arbitraries.of("COUNT", "BREAKAGE"), few(signed))
                .as((id, at, reason, lines) -> new Adjustment(id, Context.NONE, at, reason, lines));
    }

    /** Sales in euros of a few lines of whole pieces, priced or at the list price, some with a discount that fits. */
    public static Arbitrary<SaleRequest> sales(Arbitrary<Sku> skus, Arbitrary<LocationCode> places) {
        Currency euro = Currency.getInstance("EUR");
        Arbitrary<SaleLine> atListPrice =
                Combinators.combine(skus, quantities()).as((sku, quantity) -> new SaleLine(sku, quantity, null, null));
        Arbitrary<SaleLine> priced = Combinators.combine(
                        skus, quantities(), prices(euro), Arbitraries.integers().between(0, 100))
                .as((sku, quantity, price, percent) ->
                        new SaleLine(sku, quantity, price, percentOf(price.times(quantity), percent)));
        return Combinators.combine(commandIds(), places, few(Arbitraries.oneOf(atListPrice, priced)))
                .as((id, at, lines) -> new SaleRequest(id, Context.NONE, at, lines));
    }

    /** Returns of a few lines of whole pieces of these sales, back to where they were sold or to one of the places. */
    public static Arbitrary<SaleReturn> saleReturns(Arbitrary<CommandId> sales, Arbitrary<LocationCode> places) {
        Arbitrary<ReturnLine> line = Combinators.combine(Arbitraries.integers().between(1, 3), quantities())
                .as(ReturnLine::new);
        return Combinators.combine(commandIds(), sales, places.injectNull(0.7), few(line))
                .as((id, sale, into, lines) -> new SaleReturn(id, Context.NONE, sale, into, lines));
    }

    /** Reversals of these commands. */
    public static Arbitrary<Reversal> reversals(Arbitrary<CommandId> posted) {
        return Combinators.combine(commandIds(), posted).as((id, target) -> new Reversal(id, Context.NONE, target));
    }

    /** Commands of every kind; returns and reversals refer to ids that are most likely unknown. */
    public static Arbitrary<Command> commands(Arbitrary<Sku> skus, Arbitrary<LocationCode> places) {
        return Arbitraries.oneOf(
                receipts(skus, places),
                issues(skus, places),
                transfers(skus, places),
                adjustments(skus, places),
                sales(skus, places),
                saleReturns(commandIds(), places),
                reversals(commandIds()));
    }

    // ── what can never be right ───────────────────────────────────────────────────────────────────────────────────

    /** Texts that are no SKU and no location code: blank, too long, with blanks at the ends or something invisible. */
    public static Arbitrary<String> invalidCodes() {
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", "\u00a0", "\t\n"),
                codes(64).map(code -> " " + code),
                codes(64).map(code -> code + "\u3000"),
                codes(8).map(code -> code.repeat(65)),
                Combinators.combine(codes(8), invisible()).as((code, point) -> code + point + code),
                Combinators.combine(codes(8), brokenUnicode()).as(String::concat));
    }

    /** Texts that are no command id. */
    public static Arbitrary<String> invalidIds() {
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", "é", "a ", " a", "a\nb", "\u007f"),
                commandIds().map(id -> id + "\u00e9"),
                commandIds().map(id -> id + "x".repeat(100)));
    }

    /** Texts that are no number in plain decimal notation, or one with too many decimals. */
    public static Arbitrary<String> invalidNumbers() {
        Arbitrary<String> numbers = Arbitraries.longs().between(0, 10_000).map(String::valueOf);
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", ".", "-", "NaN", "Infinity", "0x1", "１"),
                Combinators.combine(numbers, Arbitraries.of(",5", "e3", " ", "_0", ".", "d", "\u0660"))
                        .as(String::concat),
                numbers.map(number -> number + ".0000001"),
                numbers.map(number -> "+" + number));
    }

    /**
     * Commands that can never be right: making one, or {@link StockLedger#check checking} it, throws an {@code
     * InvalidInputException}.
     */
    public static Arbitrary<Supplier<Command>> invalidCommands() {
        Arbitrary<Long> wrong = Arbitraries.oneOf(
                Arbitraries.longs().between(-20, 0), Arbitraries.longs().greaterOrEqual(MOST / 1_000_000 + 1));
        Arbitrary<Sku> skus = skus();
        return Arbitraries.oneOf(
                Combinators.combine(skus, wrong)
                        .as((sku, q) -> () -> Receipt.into("X").line(sku.text(), q)),
                Combinators.combine(skus, wrong)
                        .as((sku, q) -> () -> Issue.from("X").line("A", 1).line(sku.text(), q)),
                Combinators.combine(skus, wrong)
                        .as((sku, q) -> () -> Transfer.between("X", "Y").line(sku.text(), q)),
                Combinators.combine(skus, wrong)
                        .as((sku, q) -> () -> SaleRequest.at("X").line(sku.text(), q)),
                locationCodes()
                        .map(code ->
                                () -> Transfer.between(code.text(), code.text()).line("A", 1)),
                locationCodes().map(code -> () -> Issue.from(code.text())),
                locationCodes().map(code -> () -> Receipt.into(code.text()).lines(twiceAllThereIs())),
                invalidCodes().map(text -> () -> Issue.from(text).line("A", 1)),
                invalidCodes().map(text -> () -> Issue.from("X").line(text, 1)),
                invalidIds().map(text -> () -> Issue.from("X").line("A", 1).id(text)));
    }

    private static List<ReceiptLine> twiceAllThereIs() {
        return Collections.nCopies(2, new ReceiptLine(Sku.of("A"), Quantity.MAX, null));
    }

    // ── small things ──────────────────────────────────────────────────────────────────────────────────────────────

    private static Arbitrary<Line> line(Arbitrary<Sku> skus) {
        return Combinators.combine(skus, quantities()).as(Line::new);
    }

    private static <T> Arbitrary<List<T>> few(Arbitrary<T> line) {
        return line.list().ofMinSize(1).ofMaxSize(MANY);
    }

    private static Money percentOf(Money amount, int percent) {
        BigDecimal part = amount.amount()
                .multiply(BigDecimal.valueOf(percent, 2))
                .setScale(amount.currency().getDefaultFractionDigits(), RoundingMode.DOWN);
        return new Money(part, amount.currency());
    }

    /** Codes up to so many code points, which stay within that when they are composed. */
    private static Arbitrary<String> codes(int longest) {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("-_/. ")
                .ofMinLength(1)
                .ofMaxLength(longest);
        Arbitrary<String> wild =
                points().list().ofMinSize(1).ofMaxSize(longest / 4).map(points -> String.join("", points));
        return Arbitraries.frequencyOf(Tuple.of(3, plain), Tuple.of(1, wild))
                .map(LedgerArbitraries::withoutBlankEnds)
                .filter(text -> !text.isEmpty());
    }

    private static Arbitrary<String> readable(int longest, String more) {
        Arbitrary<String> point = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.chars().range(' ', '~').map(String::valueOf)),
                Tuple.of(2, points()),
                Tuple.of(1, Arbitraries.chars().with(more + " ").map(String::valueOf)));
        return point.list().ofMaxSize(Math.min(longest, 40)).map(points -> String.join("", points));
    }

    /** Letters, digits, symbols and emoji of many scripts, also beyond the first plane. */
    private static Arbitrary<String> points() {
        return Arbitraries.of(
                "é", "É", "ß", "ı", "İ", "Ω", "я", "А", "字", "あ", "한", "ع", "ﬁ", "Ａ", "€", "“", "½", "😀", "🍵", "𝔄",
                "𐐀", "\ufb00", "\uffe6", "'", "\"", "\\", "%", "_", ";", "--", "$", "{", "?", ":x", "<b>");
    }

    private static Arbitrary<String> invisible() {
        return Arbitraries.of(
                "\u0000", "\u0007", "\n", "\t", "\u001b", "\u0085", "\u200b", "\u202e", "\ufeff", "\u2028", "\u00ad");
    }

    private static Arbitrary<String> brokenUnicode() {
        return Arbitraries.of("\ud800", "\udfff", "\ufffe", "\uffff", "\ufdd0", "\ud83f\udffe");
    }

    private static String withoutBlankEnds(String text) {
        return text.strip();
    }

    private static boolean isNoBlank(String text) {
        return text.codePoints().anyMatch(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point));
    }
}
