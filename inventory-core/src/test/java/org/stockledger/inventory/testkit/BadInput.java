package org.stockledger.inventory.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Days;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Line;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.SalesReportQuery;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.TopSellersQuery;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.UnitOfMeasure;

/**
 * What callers get wrong, and what they are told: one row each, on every store. The numbers are those of the project's
 * list of bad input.
 *
 * <p>Rows of that list which stand elsewhere, or nowhere:
 *
 * <pre>
 * 5, 6         there is no way to give a double: ArchitectureTest
 * 9, 16        equal numbers are one number: QuantityTest, MoneyTest, RepeatingContract
 * 19           prevented by 18
 * 20 to 24, 28 names are opaque and case-sensitive, so these are different names: CatalogueContract; composed letters
 *              are one name: CatalogueContract
 * 29           about a schema: the adapter's own tests
 * 33, 34, 82   ordinary text: BadInputContract; in searches: CatalogueContract
 * 41, 43       no taxes, no payments
 * 42           a caller sends no totals
 * 44, 46, 50   TimeContract
 * 47, 48       the business time is the host's: as old or new as it says; no closed periods
 * 49           there is no way to give a local time
 * 51, 67, 68   no lots, no serial numbers
 * 52, 62, 63   no holds
 * 56, 79       no tenants
 * 58           a product may stand on several lines: ReceivingContract, SellingContract, TransferringContract
 * 60, 61       no conversion of units
 * 70, 71       no stock counts, no kits
 * 76 to 78, 80 RepeatingContract
 * 81           ids are never forgotten
 * 83, 84, 86   no order to choose, no regular expressions
 * 85           literal matches: CatalogueContract
 * 88, 93 to 98 about statements, entities, transactions, schemas: the adapter's own tests
 * 90           no list of ids to ask for; lists of commands are cut into batches: ListPostingContract
 * 91           no value is Serializable: ArchitectureTest
 * 92           no JSON
 * 95           a listener may post: ListeningContract
 * 99           AttemptsTest
 * </pre>
 *
 * @param number the row of the list
 * @param what what the caller does, in words
 * @param call what the caller does
 * @param code the code it is told, as a regular expression
 * @param field the field it is told, as a regular expression; empty for a refusal
 * @param message a regular expression that is found in the message
 */
record BadInput(String number, String what, Consumer<Inventory> call, String code, String field, String message) {
    static final String SALE = "sale";
    private static final String TEA = ActivityContract.TEA;
    private static final String MUG = ActivityContract.MUG;
    private static final String RICE = ActivityContract.RICE;
    private static final String LON = ActivityContract.LON;
    private static final String YRK = ActivityContract.YRK;
    private static final Sku TEAS = Sku.of(TEA);
    private static final LocationCode LONDON = LocationCode.of(LON);
    private static final long MOST = 999_999_999_999L;
    private static final String REQUIRED = "[A-Z_]+_REQUIRED";

    @Override
    public String toString() {
        return number + ": " + what;
    }

    /** Every row. The ledger holds 40 of TEA and a sale of 4, the archived product OLD and the archived location SHUT. */
    static Stream<BadInput> rows() {
        return Stream.of(
                        quantities(),
                        totals(),
                        quantityTexts(),
                        names(),
                        texts(),
                        money(),
                        times(),
                        operations(),
                        batches(),
                        ids(),
                        paging(),
                        reports(),
                        nothings(),
                        settings())
                .flatMap(rows -> rows);
    }

    private static Stream<BadInput> quantities() {
        return Stream.of(
                bad("1", "no quantity", l -> new Line(TEAS, null), "QUANTITY_REQUIRED", "quantity", "must be given"),
                bad(
                        "1",
                        "no quantity received",
                        l -> new ReceiptLine(TEAS, null, null),
                        "QUANTITY_REQUIRED",
                        "quantity",
                        ""),
                bad(
                        "1",
                        "no quantity sold",
                        l -> new SaleLine(TEAS, null, null, null),
                        "QUANTITY_REQUIRED",
                        "quantity",
                        ""),
                bad(
                        "1",
                        "no quantity back",
                        l -> l.post(back().line(1, null)),
                        "QUANTITY_REQUIRED",
                        "lines\\[0].quantity",
                        ""),
                bad("1", "no number", l -> Quantity.of((BigDecimal) null), "QUANTITY_REQUIRED", "quantity", ""),
                bad("1", "no text", l -> Quantity.parse(null), "QUANTITY_REQUIRED", "quantity", ""),
                bad(
                        "2",
                        "0 received",
                        l -> l.post(Receipt.into(LON).line(TEA, 0)),
                        "QUANTITY_ZERO",
                        "lines\\[0].quantity",
                        "must not be 0"),
                bad(
                        "2",
                        "0 issued",
                        l -> l.post(Issue.from(LON).line(TEA, 1).line(MUG, 0)),
                        "QUANTITY_ZERO",
                        "lines\\[1].quantity",
                        ""),
                bad(
                        "2",
                        "0 transferred",
                        l -> l.post(Transfer.between(LON, YRK).line(TEA, 0)),
                        "QUANTITY_ZERO",
                        "lines\\[0].quantity",
                        ""),
                bad(
                        "2",
                        "0 adjusted",
                        l -> l.post(Adjustment.at(LON, "x").line(TEA, 0)),
                        "QUANTITY_ZERO",
                        "lines\\[0].quantity",
                        ""),
                bad(
                        "2",
                        "0 sold",
                        l -> l.post(SaleRequest.at(LON).line(TEA, 0)),
                        "QUANTITY_ZERO",
                        "lines\\[0].quantity",
                        ""),
                bad(
                        "2",
                        "0 back",
                        l -> l.post(back().line(1, Quantity.ZERO)),
                        "QUANTITY_ZERO",
                        "lines\\[0].quantity",
                        ""),
                bad(
                        "3",
                        "-1 received",
                        l -> l.post(Receipt.into(LON).line(TEA, -1)),
                        "QUANTITY_NEGATIVE",
                        "lines\\[0].quantity",
                        "greater than 0 .was: -1."),
                bad(
                        "3",
                        "-1 issued",
                        l -> l.post(Issue.from(LON).line(TEA, 1).line(TEA, -1)),
                        "QUANTITY_NEGATIVE",
                        "lines\\[1].quantity",
                        ""),
                bad(
                        "3",
                        "-1 transferred",
                        l -> l.post(Transfer.between(LON, YRK).line(TEA, -1)),
                        "QUANTITY_NEGATIVE",
                        "lines\\[0].quantity",
                        ""),
                bad(
                        "3",
                        "-1 sold",
                        l -> l.post(SaleRequest.at(LON).line(TEA, -1)),
                        "QUANTITY_NEGATIVE",
                        "lines\\[0].quantity",
                        ""),
                bad(
                        "3",
                        "-1 back",
                        l -> l.post(back().line(1, Quantity.of(-1))),
                        "QUANTITY_NEGATIVE",
                        "lines\\[0].quantity",
                        ""),
                bad(
                        "4",
                        "-0.000",
                        l -> l.post(Adjustment.at(LON, "x").line(line(TEA, "-0.000"))),
                        "QUANTITY_ZERO",
                        "quantity",
                        ""),
                bad(
                        "7",
                        "seven decimals",
                        l -> Quantity.parse("1.2345678"),
                        "QUANTITY_SCALE",
                        "quantity",
                        "6 decimals .was: 1.2345678."),
                refused(
                        "7",
                        "1.2345 of what is weighed to the gram",
                        l -> l.post(Issue.from(LON).line(line(RICE, "1.2345"))),
                        "UNIT_TOO_FINE",
                        "line 1: 1.2345 of RICE, unit KG allows 3 decimals"),
                refused(
                        "8",
                        "1.5 pieces",
                        l -> l.post(Issue.from(LON).line(line(TEA, "1.5"))),
                        "UNIT_TOO_FINE",
                        "line 1: 1.5 of TEA-250, unit PCS allows 0 decimals"),
                bad(
                        "10",
                        "a line of 10^12",
                        l -> l.post(Receipt.into(LON).line(TEA, MOST + 1)),
                        "QUANTITY_TOO_LARGE",
                        "lines\\[0].quantity",
                        "at most 999999999999.999999"),
                bad(
                        "10",
                        "an adjustment of -10^12",
                        l -> l.post(Adjustment.at(LON, "x").line(TEA, -MOST - 1)),
                        "QUANTITY_TOO_LARGE",
                        "lines\\[0].quantity",
                        ""),
                bad(
                        "10",
                        "10^15 as text",
                        l -> Quantity.parse("1000000000000000"),
                        "QUANTITY_TOO_LARGE",
                        "quantity",
                        ""),
                bad(
                        "10",
                        "the largest long",
                        l -> l.post(Receipt.into(LON).line(TEA, Long.MAX_VALUE)),
                        "QUANTITY_TOO_LARGE",
                        "lines\\[0].quantity",
                        ""),
                bad(
                        "10",
                        "the smallest long",
                        l -> l.post(Adjustment.at(LON, "x").line(TEA, Long.MIN_VALUE)),
                        "QUANTITY_TOO_LARGE",
                        "lines\\[0].quantity",
                        ""),
                bad("10", "1E+30", l -> Quantity.of(new BigDecimal("1E+30")), "QUANTITY_TOO_LARGE", "quantity", ""),
                bad(
                        "11",
                        "1E+1000000000",
                        l -> Quantity.of(new BigDecimal("1E+1000000000")),
                        "QUANTITY_TOO_LARGE",
                        "quantity",
                        ""),
                bad(
                        "11",
                        "1E-1000000000",
                        l -> Quantity.of(new BigDecimal("1E-1000000000")),
                        "QUANTITY_SCALE",
                        "quantity",
                        ""),
                bad(
                        "11",
                        "money of 1E+1000000000",
                        l -> new Money(new BigDecimal("1E+1000000000"), euro()),
                        "MONEY_TOO_LARGE",
                        "amount",
                        ""),
                bad(
                        "11",
                        "money of 1E-1000000000",
                        l -> new Money(new BigDecimal("1E-1000000000"), euro()),
                        "MONEY_SCALE",
                        "amount",
                        ""));
    }

    private static Stream<BadInput> totals() {
        return Stream.of(
                bad(
                        "12",
                        "lines that are too much together",
                        l -> l.post(
                                Receipt.into(LON).line(TEA, MOST).line(MUG, 1).line(TEA, 1)),
                        "TOTAL_TOO_LARGE",
                        "lines\\[2].quantity",
                        "all lines of a product together"),
                bad(
                        "12",
                        "corrections that are too much together",
                        l -> l.post(Adjustment.at(LON, "x").line(TEA, MOST).line(TEA, -MOST)),
                        "TOTAL_TOO_LARGE",
                        "lines\\[1].quantity",
                        ""),
                bad(
                        "12",
                        "returns that are too much together",
                        l -> l.post(back().line(1, Quantity.MAX).line(1, Quantity.MAX)),
                        "TOTAL_TOO_LARGE",
                        "lines\\[1].quantity",
                        ""),
                bad(
                        "12",
                        "too much together in a list",
                        l -> l.post(List.of(
                                Issue.from(LON).line(TEA, 1),
                                Issue.from(LON).line(TEA, MOST).line(TEA, 1))),
                        "TOTAL_TOO_LARGE",
                        "commands\\[1].lines\\[1].quantity",
                        ""),
                refused(
                        "13",
                        "a receipt that runs over",
                        l -> l.post(Receipt.into(LON).line(TEA, MOST)),
                        "BALANCE_TOO_LARGE",
                        "more than 999999999999.999999 of TEA-250 at LON, 36 on hand"));
    }

    private static Stream<BadInput> quantityTexts() {
        return Stream.of(
                        "１２",
                        "١٢",
                        "1,5",
                        "1_000",
                        " 5",
                        "5 ",
                        "0x10",
                        "",
                        " ",
                        "+1",
                        "1.",
                        ".5",
                        "1.2.3",
                        "1e3",
                        "1E3",
                        "--1",
                        "NaN",
                        "Infinity",
                        "1d",
                        "1L",
                        "½",
                        "1 000",
                        "1'000",
                        "\u22121",
                        "1\n",
                        "\u00001",
                        "9".repeat(1_000_000))
                .flatMap(text -> Stream.of(
                        bad(
                                "14",
                                "the quantity '" + shown(text) + "'",
                                l -> Quantity.parse(text),
                                "QUANTITY_SYNTAX",
                                "quantity",
                                "digits 0-9 and one '.' expected"),
                        bad(
                                "14",
                                "the amount '" + shown(text) + "'",
                                l -> Money.of(text, "EUR"),
                                "MONEY_SYNTAX",
                                "amount",
                                "digits 0-9 and one '.' expected")));
    }

    private static Stream<BadInput> names() {
        Stream<BadInput> missing = Stream.of(
                bad(
                        "17",
                        "no SKU",
                        l -> l.post(Issue.from(LON).line((String) null, 1)),
                        "SKU_REQUIRED",
                        "lines\\[0].sku",
                        ""),
                bad("17", "no SKU of a product", l -> Product.of(null, "x"), "SKU_REQUIRED", "sku", ""),
                bad("17", "no location", l -> Issue.from(null), "LOCATION_REQUIRED", "location", ""),
                bad("17", "no unit", l -> UnitOfMeasure.of(null, 0), "UNIT_REQUIRED", "unit", ""));
        return Stream.of(
                        missing,
                        names("17", "_BLANK", "must not be blank", "", " ", "   ", "\u00a0", "\u2003", "\t", "\n"),
                        names(
                                "18",
                                "_WHITESPACE",
                                "begin or end with a blank",
                                " ABC",
                                "ABC ",
                                "\u00a0ABC",
                                "ABC\u3000"),
                        names("25", "_CONTROL_CHARACTER", "must not hold U\\+200B", "A\u200bC", "\u200bA"),
                        names("25", "_CONTROL_CHARACTER", "must not hold U\\+00AD", "A\u00adC"),
                        names("25", "_CONTROL_CHARACTER", "must not hold U\\+FEFF", "\ufeffABC"),
                        names("25", "_CONTROL_CHARACTER", "must not hold U\\+202E", "A\u202eC"),
                        names("25", "_CONTROL_CHARACTER", "must not hold U\\+2028", "A\u2028C"),
                        names("25", "_CONTROL_CHARACTER", "must not hold U\\+E0001", "A\udb40\udc01C"),
                        names("26", "_CONTROL_CHARACTER", "must not hold U\\+0000", "A\u0000C"),
                        names("27", "_CONTROL_CHARACTER", "must not hold U\\+000A", "A\nC", "AC\n"),
                        names("27", "_CONTROL_CHARACTER", "must not hold U\\+0009", "A\tC"),
                        names("27", "_CONTROL_CHARACTER", "must not hold U\\+001B", "A\u001b[2JC"),
                        names("27", "_CONTROL_CHARACTER", "must not hold U\\+0085", "A\u0085C"),
                        named("30", "TEXT_INVALID_UNICODE", "well-formed", "A\ud800", "\udc00A", "A\ud800\ud800\udc00"),
                        named(
                                "35",
                                "TEXT_INVALID_UNICODE",
                                "well-formed",
                                "A\ufffe",
                                "A\uffff",
                                "A\ufdd0",
                                "A\ud83f\udffe"),
                        named(
                                "31",
                                "TEXT_TOO_LONG",
                                "at most 64 characters",
                                "x".repeat(65),
                                "x".repeat(10_000),
                                "😀".repeat(65)),
                        named(
                                "32",
                                "TEXT_TOO_LONG",
                                "at most 64 characters",
                                "a" + "\u0301".repeat(10_000),
                                "\u0958".repeat(64)))
                .flatMap(rows -> rows);
    }

    /** As a SKU and as a location code, with this end of the code. */
    private static Stream<BadInput> names(String number, String end, String message, String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Stream.of(
                        bad(
                                number,
                                "the SKU '" + shown(text) + "'",
                                l -> l.products().register(Product.of(text, "x")),
                                "SKU" + end,
                                "sku",
                                message),
                        bad(
                                number,
                                "the location '" + shown(text) + "'",
                                l -> l.locations().register(Location.of(text, "x")),
                                "LOCATION" + end,
                                "location",
                                message)));
    }

    private static Stream<BadInput> named(String number, String code, String message, String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Stream.of(
                        bad(
                                number,
                                "the SKU '" + shown(text) + "'",
                                l -> l.products().find(Sku.of(text)),
                                code,
                                "sku",
                                message),
                        bad(
                                number,
                                "the location '" + shown(text) + "'",
                                l -> l.post(Receipt.into(text).line(TEA, 1)),
                                code,
                                "location",
                                message)));
    }

    private static Stream<BadInput> texts() {
        Product product = Product.of("NEW", "x");
        Location location = Location.of("NEW", "x");
        Stream<BadInput> all = Stream.of("A\u0000", "\u001b[2J", "A\ud800", "A\uffff")
                .flatMap(text -> Stream.of(
                                bad("26", "name", l -> l.products().register(product.named(text)), "", "name", ""),
                                bad(
                                        "26",
                                        "description",
                                        l -> l.products().register(product.described(text)),
                                        "",
                                        "description",
                                        ""),
                                bad(
                                        "26",
                                        "category",
                                        l -> l.products().register(product.inCategory(text)),
                                        "",
                                        "category",
                                        ""),
                                bad(
                                        "26",
                                        "name of a location",
                                        l -> l.locations().register(location.named(text)),
                                        "",
                                        "name",
                                        ""),
                                bad(
                                        "26",
                                        "address",
                                        l -> l.locations().register(location.addressed(text)),
                                        "",
                                        "address",
                                        ""),
                                bad("26", "reason", l -> Adjustment.at(LON, text), "", "reason", ""),
                                bad("26", "reference", l -> Context.NONE.reference(text), "", "context.reference", ""),
                                bad("26", "note", l -> Context.NONE.note(text), "", "context.note", ""),
                                bad("26", "actor", l -> Context.NONE.actor(text), "", "context.actor", ""),
                                bad(
                                        "26",
                                        "search",
                                        l -> l.products()
                                                .list(ProductQuery.all().containing(text)),
                                        "",
                                        "containing",
                                        ""),
                                bad(
                                        "26",
                                        "search of a location",
                                        l -> l.locations()
                                                .list(LocationQuery.all().containing(text)),
                                        "",
                                        "containing",
                                        ""))
                        .map(row -> new BadInput(
                                row.number,
                                "the " + row.what + " '" + shown(text) + "'",
                                row.call,
                                text.length() > 1 && text.charAt(1) > '\ud7ff'
                                        ? "TEXT_INVALID_UNICODE"
                                        : "TEXT_CONTROL_CHARACTER",
                                row.field,
                                "")));
        return Stream.concat(
                all,
                Stream.of(
                        bad("17", "a blank name", l -> product.named(" "), "NAME_BLANK", "name", ""),
                        bad("17", "no name", l -> product.named(null), "NAME_REQUIRED", "name", ""),
                        bad("17", "a blank reason", l -> Adjustment.at(LON, "\u00a0"), "REASON_BLANK", "reason", ""),
                        bad("17", "no reason", l -> Adjustment.at(LON, null), "REASON_REQUIRED", "reason", ""),
                        bad(
                                "27",
                                "a name of two lines",
                                l -> product.named("a\nb"),
                                "TEXT_CONTROL_CHARACTER",
                                "name",
                                "U\\+000A"),
                        bad(
                                "27",
                                "a reference of two lines",
                                l -> Context.NONE.reference("a\nb"),
                                "TEXT_CONTROL_CHARACTER",
                                "context.reference",
                                "U\\+000A"),
                        bad(
                                "31",
                                "a long name",
                                l -> product.named("x".repeat(201)),
                                "TEXT_TOO_LONG",
                                "name",
                                "at most 200"),
                        bad(
                                "31",
                                "a long description",
                                l -> product.described("x".repeat(2_001)),
                                "TEXT_TOO_LONG",
                                "description",
                                "at most 2000"),
                        bad(
                                "31",
                                "a long category",
                                l -> product.inCategory("x".repeat(201)),
                                "TEXT_TOO_LONG",
                                "category",
                                "at most 200"),
                        bad(
                                "31",
                                "a long address",
                                l -> location.addressed("x".repeat(501)),
                                "TEXT_TOO_LONG",
                                "address",
                                "at most 500"),
                        bad(
                                "31",
                                "a long reason",
                                l -> Adjustment.at(LON, "x".repeat(101)),
                                "TEXT_TOO_LONG",
                                "reason",
                                "at most 100"),
                        bad(
                                "31",
                                "a long reference",
                                l -> Context.NONE.reference("x".repeat(101)),
                                "TEXT_TOO_LONG",
                                "context.reference",
                                "at most 100"),
                        bad(
                                "31",
                                "a long actor",
                                l -> Context.NONE.actor("x".repeat(101)),
                                "TEXT_TOO_LONG",
                                "context.actor",
                                "at most 100"),
                        bad(
                                "31",
                                "a long note",
                                l -> Context.NONE.note("x".repeat(2_001)),
                                "TEXT_TOO_LONG",
                                "context.note",
                                "at most 2000"),
                        bad(
                                "31",
                                "a very long note",
                                l -> Context.NONE.note("x".repeat(10_000_000)),
                                "TEXT_TOO_LONG",
                                "context.note",
                                "at most 2000"),
                        bad(
                                "31",
                                "a long unit",
                                l -> UnitOfMeasure.of("x".repeat(17), 0),
                                "TEXT_TOO_LONG",
                                "unit",
                                "at most 16"),
                        bad(
                                "89",
                                "a long search",
                                l -> l.products().list(ProductQuery.all().containing("x".repeat(1_000_000))),
                                "TEXT_TOO_LONG",
                                "containing",
                                "at most 200"),
                        bad(
                                "89",
                                "a long category to search",
                                l -> ProductQuery.all().inCategory("x".repeat(201)),
                                "TEXT_TOO_LONG",
                                "category",
                                "at most 200")));
    }

    private static Stream<BadInput> money() {
        Stream<BadInput> currencies = Stream.of("eur", "XXX", "XAU", "ZZZ", "", "EURO", "E\u0000R", " EUR")
                .map(code -> bad(
                        "37",
                        "the currency '" + shown(code) + "'",
                        l -> Money.of("1", code),
                        "CURRENCY_UNKNOWN",
                        "currency",
                        "ISO 4217"));
        return Stream.concat(
                currencies,
                Stream.of(
                        bad("37", "no currency", l -> Money.of("1", null), "CURRENCY_UNKNOWN", "currency", ""),
                        bad("37", "no amount", l -> Money.of(null, "EUR"), "MONEY_SYNTAX", "amount", ""),
                        bad(
                                "37",
                                "no amount as a number",
                                l -> new Money(null, euro()),
                                "MONEY_REQUIRED",
                                "amount",
                                ""),
                        refused(
                                "36",
                                "dollars on a sale in euros",
                                l -> l.post(SaleRequest.at(LON)
                                        .line(TEA, 1)
                                        .line(SaleLine.of(TEA, 1).priced("1", "USD"))),
                                "CURRENCY_MISMATCH",
                                "line 2 is in USD, the sale is in EUR"),
                        bad(
                                "36",
                                "euros and dollars added",
                                l -> Money.of("1", "EUR").plus(Money.of("1", "USD")),
                                "CURRENCY_MISMATCH",
                                "currency",
                                "must be EUR .was: USD."),
                        bad(
                                "36",
                                "dollars taken from euros",
                                l -> Money.of("1", "EUR").minus(Money.of("1", "USD")),
                                "CURRENCY_MISMATCH",
                                "currency",
                                ""),
                        bad(
                                "38",
                                "seven decimals",
                                l -> Money.of("1.1234567", "EUR"),
                                "MONEY_SCALE",
                                "amount",
                                "6 decimals"),
                        bad(
                                "38",
                                "a discount of 1.50 yen",
                                l -> SaleLine.of(TEA, 9).priced("1", "JPY").less("1.50", "JPY"),
                                "MONEY_SCALE",
                                "discount",
                                "JPY allows 0"),
                        bad(
                                "38",
                                "a discount of 1.2345 dinars",
                                l -> SaleLine.of(TEA, 9).less("1.2345", "KWD"),
                                "MONEY_SCALE",
                                "discount",
                                "KWD allows 3"),
                        bad(
                                "39",
                                "a negative price",
                                l -> Product.of("NEW", "x").priced("-0.01", "EUR"),
                                "PRICE_NEGATIVE",
                                "price",
                                "0 or more"),
                        bad(
                                "39",
                                "a negative price of a line",
                                l -> SaleLine.of(TEA, 1).priced("-1", "EUR"),
                                "PRICE_NEGATIVE",
                                "unitPrice",
                                ""),
                        bad(
                                "39",
                                "a negative cost",
                                l -> ReceiptLine.of(TEA, 1).costing("-1", "EUR"),
                                "PRICE_NEGATIVE",
                                "unitCost",
                                ""),
                        bad(
                                "39",
                                "a negative discount",
                                l -> SaleLine.of(TEA, 1).less("-1", "EUR"),
                                "DISCOUNT_NEGATIVE",
                                "discount",
                                ""),
                        bad(
                                "39",
                                "a price beyond what is kept",
                                l -> Product.of("NEW", "x").priced("1000000000000", "EUR"),
                                "MONEY_TOO_LARGE",
                                "price",
                                "at most 999999999999.999999"),
                        bad(
                                "39",
                                "a cost beyond what is kept",
                                l -> ReceiptLine.of(TEA, 1).costing("1000000000000", "EUR"),
                                "MONEY_TOO_LARGE",
                                "unitCost",
                                ""),
                        bad(
                                "39",
                                "a discount beyond what is kept",
                                l -> SaleLine.of(TEA, 1).less("1000000000000", "EUR"),
                                "MONEY_TOO_LARGE",
                                "discount",
                                ""),
                        bad(
                                "39",
                                "money of 27 digits",
                                l -> Money.of("1" + "0".repeat(26), "EUR"),
                                "MONEY_TOO_LARGE",
                                "amount",
                                ""),
                        refused(
                                "40",
                                "a discount of more than the line",
                                l -> l.post(SaleRequest.at(LON)
                                        .line(SaleLine.of(TEA, 2).less("9.01", "EUR"))),
                                "DISCOUNT_TOO_LARGE",
                                "line 1: discount 9.01 EUR on an amount of 9.00 EUR")));
    }

    private static Stream<BadInput> times() {
        Stream<BadInput> impossible = Stream.of(
                        Instant.MIN.toString(),
                        Instant.MAX.toString(),
                        "+10000-01-01T00:00:00Z",
                        "0000-06-01T00:00:00Z",
                        "-0001-06-01T00:00:00Z",
                        "1969-12-31T23:59:59.999999999Z")
                .map(time -> bad(
                        "45",
                        "the time " + time,
                        l -> l.post(Receipt.into(LON).line(TEA, 1).with(Context.NONE.occurredAt(Instant.parse(time)))),
                        "TIME_RANGE",
                        "context.occurredAt",
                        "1970-01-01 to 9999-12-31"));
        return Stream.concat(
                impossible,
                Stream.of(bad(
                        "53",
                        "a period that ends before it begins",
                        l -> l.stock()
                                .movements(MovementQuery.all()
                                        .occurred(Period.between(Instant.EPOCH.plusSeconds(1), Instant.EPOCH))),
                        "RANGE_INVERTED",
                        "period.from",
                        "not after 1970")));
    }

    private static Stream<BadInput> operations() {
        CommandId sale = CommandId.of(SALE);
        return Stream.of(
                bad(
                        "54",
                        "a transfer to where it comes from",
                        l -> l.post(Transfer.between(LON, LON).line(TEA, 1)),
                        "SAME_LOCATION",
                        "to",
                        "another location"),
                bad(
                        "54",
                        "a transfer to the same letter written otherwise",
                        l -> Transfer.between("CAF\u00c9", "CAFE\u0301"),
                        "SAME_LOCATION",
                        "to",
                        ""),
                refused(
                        "55",
                        "an unknown product",
                        l -> l.post(Receipt.into(LON).line("NIX", 1)),
                        "UNKNOWN",
                        "unknown product: NIX"),
                refused(
                        "55",
                        "an unknown location",
                        l -> l.post(Receipt.into("NIX").line(TEA, 1)),
                        "UNKNOWN",
                        "unknown location: NIX"),
                refused(
                        "55",
                        "an unknown sale",
                        l -> l.post(SaleReturn.of(CommandId.of("nix")).line(1, Quantity.of(1))),
                        "UNKNOWN",
                        "unknown sale: nix"),
                refused(
                        "55",
                        "an unknown line of a sale",
                        l -> l.post(back().line(2, Quantity.of(1))),
                        "UNKNOWN",
                        "unknown sale line: line 2 of sale"),
                refused(
                        "55",
                        "an unknown command",
                        l -> l.post(Reversal.of(CommandId.of("nix"))),
                        "UNKNOWN",
                        "unknown command: nix"),
                refused(
                        "57",
                        "an archived product",
                        l -> l.post(Receipt.into(LON).line("OLD", 1)),
                        "ARCHIVED",
                        "product OLD is archived"),
                refused(
                        "57",
                        "an archived location",
                        l -> l.post(Receipt.into("SHUT").line(TEA, 1)),
                        "ARCHIVED",
                        "location SHUT is archived"),
                bad(
                        "59",
                        "a sale of nothing",
                        l -> l.sales().sell(SaleRequest.at(LON)),
                        "LINES_REQUIRED",
                        "lines",
                        "at least one line"),
                bad("59", "a receipt of nothing", l -> l.post(Receipt.into(LON)), "LINES_REQUIRED", "lines", ""),
                bad("59", "an issue of nothing", l -> l.post(Issue.from(LON)), "LINES_REQUIRED", "lines", ""),
                bad(
                        "59",
                        "a transfer of nothing",
                        l -> l.post(Transfer.between(LON, YRK)),
                        "LINES_REQUIRED",
                        "lines",
                        ""),
                bad(
                        "59",
                        "an adjustment of nothing",
                        l -> l.post(Adjustment.at(LON, "x")),
                        "LINES_REQUIRED",
                        "lines",
                        ""),
                bad("59", "a return of nothing", l -> l.sales().takeBack(back()), "LINES_REQUIRED", "lines", ""),
                refused(
                        "64",
                        "more back than was sold",
                        l -> l.post(back().line(1, Quantity.of(5))),
                        "RETURN_EXCEEDS_SOLD",
                        "5 of line 1 of sale sale to be returned, 4 returnable"),
                bad(
                        "64",
                        "line 0 of a sale",
                        l -> l.post(back().line(0, Quantity.of(1))),
                        "LINE_NUMBER",
                        "lines\\[0].number",
                        "counted from 1"),
                bad(
                        "64",
                        "line -1 of a sale",
                        l -> l.post(back().line(1, Quantity.of(1)).line(-1, Quantity.of(1))),
                        "LINE_NUMBER",
                        "lines\\[1].number",
                        ""),
                refused(
                        "65",
                        "what is reversed already",
                        l -> l.post(Reversal.of(CommandId.of("reversed"))),
                        "ALREADY_REVERSED",
                        "command reversed is reversed already"),
                refused(
                        "65",
                        "a reversal to be reversed",
                        l -> l.post(Reversal.of(CommandId.of("reversal"))),
                        "NOT_REVERSIBLE",
                        "command reversal is a reversal"),
                refused(
                        "66",
                        "a receipt undone whose goods are gone",
                        l -> l.post(Reversal.of(CommandId.of("receipt"))),
                        "INSUFFICIENT_STOCK",
                        "40 of TEA-250 requested at LON, 36 on hand"),
                refused(
                        "69",
                        "more than there is",
                        l -> l.sales().sell(SaleRequest.at(LON).line(TEA, 37).line(MUG, 1)),
                        "INSUFFICIENT_STOCK",
                        "37 of TEA-250 requested at LON, 36 on hand; 1 of MUG requested at LON, 0 on hand"),
                refused(
                        "77",
                        "another content under a posted id",
                        l -> l.post(SaleRequest.at(LON).line(TEA, 1).id(SALE)),
                        "ID_CONFLICT",
                        "command sale was posted before with other content: the quantity of line 1"),
                refused(
                        "80",
                        "another kind under a posted id",
                        l -> l.post(Reversal.of(sale).id(SALE)),
                        "ID_CONFLICT",
                        "the kind: SALE was posted, REVERSAL is asked"),
                bad(
                        "",
                        "a unit of seven decimals",
                        l -> UnitOfMeasure.of("X", 7),
                        "UNIT_DECIMALS",
                        "unit.decimals",
                        "0 to 6"),
                bad("", "a unit of -1 decimals", l -> UnitOfMeasure.of("X", -1), "UNIT_DECIMALS", "unit.decimals", ""),
                bad(
                        "",
                        "a floor above zero",
                        l -> Product.of("NEW", "x").floorAt(Quantity.of(1)),
                        "FLOOR_POSITIVE",
                        "floor",
                        "0 or less"),
                bad(
                        "",
                        "a floor finer than the unit",
                        l -> Product.of("NEW", "x").floorAt(Quantity.parse("-0.5")),
                        "QUANTITY_SCALE",
                        "floor",
                        "unit PCS allows 0"),
                bad(
                        "",
                        "a reorder point below zero",
                        l -> Product.of("NEW", "x").reorderedAt(Quantity.of(-1)),
                        "REORDER_POINT_NEGATIVE",
                        "reorderPoint",
                        "0 or more"),
                bad(
                        "",
                        "a reorder point beyond what is kept",
                        l -> Product.of("NEW", "x").reorderedAt(Quantity.of(MOST + 1)),
                        "QUANTITY_TOO_LARGE",
                        "reorderPoint",
                        ""),
                bad(
                        "",
                        "a unit too coarse for the reorder point",
                        l -> l.products()
                                .change(
                                        Sku.of(RICE),
                                        rice -> rice.reorderedAt(Quantity.parse("0.5"))
                                                .countedIn(UnitOfMeasure.PCS)),
                        "QUANTITY_SCALE",
                        "reorderPoint",
                        ""));
    }

    private static Stream<BadInput> batches() {
        Line line = Line.of(TEA, 1);
        List<Line> lying = new AbstractList<>() {
            @Override
            public Line get(int index) {
                return line;
            }

            @Override
            public int size() {
                return 3;
            }

            @Override
            public Object[] toArray() {
                return new Object[] {line, null};
            }
        };
        return Stream.of(
                bad(
                        "72",
                        "10,001 lines",
                        l -> l.post(Issue.from(LON).lines(Collections.nCopies(10_001, line))),
                        "TOO_MANY_LINES",
                        "lines",
                        "at most 10,000 lines"),
                bad(
                        "72",
                        "10,001 lines of a sale",
                        l -> l.post(SaleRequest.at(LON).lines(Collections.nCopies(10_001, SaleLine.of(TEA, 1)))),
                        "TOO_MANY_LINES",
                        "lines",
                        ""),
                bad(
                        "73",
                        "one bad command among three",
                        l -> l.post(List.of(
                                Issue.from(LON).line(TEA, 1),
                                Issue.from(LON),
                                Issue.from(LON).line(TEA, 1))),
                        "LINES_REQUIRED",
                        "commands\\[1].lines",
                        ""),
                bad(
                        "74",
                        "a list of lines that holds null",
                        l -> l.post(Issue.from(LON).line(TEA, 1).lines(Arrays.asList(line, null))),
                        "LINE_REQUIRED",
                        "lines\\[2]",
                        "must be given"),
                bad(
                        "74",
                        "a list whose size lies",
                        l -> new Issue(CommandId.random(), Context.NONE, LONDON, lying),
                        "LINE_REQUIRED",
                        "lines\\[1]",
                        ""),
                bad(
                        "74",
                        "no line",
                        l -> l.post(Issue.from(LON).line((Line) null)),
                        "LINE_REQUIRED",
                        "lines\\[0].line",
                        ""),
                bad("74", "no list of lines", l -> Receipt.into(LON).lines(null), "LINES_REQUIRED", "lines", ""),
                bad(
                        "74",
                        "no lines at all",
                        l -> new Issue(CommandId.random(), Context.NONE, LONDON, null),
                        "LINES_REQUIRED",
                        "lines",
                        ""),
                bad("74", "no list of commands", l -> l.post((List<Command>) null), REQUIRED, "commands", ""),
                bad(
                        "74",
                        "a list of commands that holds null",
                        l -> l.post(Arrays.asList(Issue.from(LON).line(TEA, 1), null)),
                        REQUIRED,
                        "commands\\[1]",
                        ""),
                bad("74", "no list of products", l -> l.products().registerMissing(null), REQUIRED, ".*", ""),
                bad(
                        "74",
                        "a list of products that holds null",
                        l -> l.products().registerMissing(Arrays.asList(Product.of("NEW", "x"), null)),
                        REQUIRED,
                        ".*\\[1]",
                        ""),
                bad(
                        "74",
                        "a list of locations that holds null",
                        l -> l.locations().registerMissing(Arrays.asList(Location.of("NEW", "x"), null)),
                        REQUIRED,
                        ".*\\[1]",
                        ""));
    }

    private static Stream<BadInput> ids() {
        Stream<BadInput> texts = Stream.of(
                        "",
                        " ",
                        "a ",
                        " a",
                        "a\n",
                        "\ta",
                        "a\u0000b",
                        "é",
                        "a\u00a0b",
                        "\u007f",
                        "x".repeat(101),
                        "x".repeat(10_240))
                .map(text -> bad(
                        "75",
                        "the id '" + shown(text) + "'",
                        l -> l.post(Issue.from(LON).line(TEA, 1).id(text)),
                        "ID_INVALID",
                        "id",
                        "1 to 100 printable ASCII characters"));
        return Stream.concat(
                texts,
                Stream.of(
                        bad(
                                "75",
                                "no id",
                                l -> l.post(Issue.from(LON).line(TEA, 1).id(null)),
                                "ID_INVALID",
                                "id",
                                ""),
                        bad("75", "no id of a sale", l -> SaleReturn.of(null), "SALE_REQUIRED", "sale", ""),
                        bad("75", "no id to reverse", l -> Reversal.of(null), "TARGET_REQUIRED", "target", "")));
    }

    private static Stream<BadInput> paging() {
        return Stream.concat(
                Stream.of(0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE)
                        .map(size -> bad(
                                "87",
                                "a page of " + size,
                                l -> l.products().list(ProductQuery.all().page(PageRequest.first(size))),
                                "PAGE_SIZE_RANGE",
                                "page.size",
                                "1 to 1,000")),
                Stream.of(
                        bad("87", "no cursor", l -> PageRequest.FIRST.after(null), REQUIRED, ".*", ""),
                        bad("87", "a cursor without text", l -> Cursor.of(null), "CURSOR_INVALID", "page.after", ""),
                        bad(
                                "87",
                                "a long cursor",
                                l -> Cursor.of("x".repeat(1_001)),
                                "CURSOR_INVALID",
                                "page.after",
                                ""),
                        bad(
                                "87",
                                "a cursor of nowhere",
                                l -> l.sales()
                                        .list(SaleQuery.all()
                                                .page(PageRequest.FIRST.after(Cursor.of("'; drop table inv_sale")))),
                                "CURSOR_INVALID",
                                "page.after",
                                "")));
    }

    private static Stream<BadInput> reports() {
        LocalDate day = LocalDate.parse("2026-03-02");
        Stream<BadInput> numbers = Stream.of(0, -1, 1_001, Integer.MAX_VALUE)
                .map(limit -> bad(
                        "87",
                        "the best " + limit,
                        l -> l.reports()
                                .topSellers(TopSellersQuery.of(Period.ALWAYS).limit(limit)),
                        "LIMIT_RANGE",
                        "limit",
                        "1 to 1,000"));
        return Stream.of(
                        numbers,
                        Stream.of(
                                bad(
                                        "53",
                                        "days that end before they begin",
                                        l -> Days.byDay(day, day.minusDays(1), ZoneOffset.UTC),
                                        "RANGE_INVERTED",
                                        "days.first",
                                        "not after 2026-03-01"),
                                bad(
                                        "90",
                                        "more days than a report has",
                                        l -> Days.byDay(day, day.plusDays(3_700), ZoneOffset.UTC),
                                        "TOO_MANY_STEPS",
                                        "days",
                                        "at most 3,700"),
                                bad(
                                        "45",
                                        "the first day there is",
                                        l -> Days.byMonth(LocalDate.MIN, day, ZoneOffset.UTC),
                                        "TIME_RANGE",
                                        "days.first",
                                        "0001-01-01"),
                                bad(
                                        "33",
                                        "a category on two lines",
                                        l -> l.reports().stock(StockQuery.all().inCategory("a\nb")),
                                        "TEXT_CONTROL_CHARACTER",
                                        "category",
                                        ""),
                                bad(
                                        "85",
                                        "a long search",
                                        l -> ProductStockQuery.all().containing("x".repeat(201)),
                                        "TEXT_TOO_LONG",
                                        "containing",
                                        "at most 200")),
                        noReports(day))
                .flatMap(rows -> rows);
    }

    private static Stream<BadInput> noReports(LocalDate day) {
        return Stream.of(
                nothing("query of the stock", l -> l.reports().stock(null)),
                nothing("query of the totals", l -> l.reports().stockTotals(null)),
                nothing("query of products in stock", l -> l.reports().stockOfProducts(null)),
                nothing("query of locations in stock", l -> l.reports().stockOfLocations(null)),
                nothing("query of sales by step", l -> l.reports().sales(null)),
                nothing("query of sales by product", l -> l.reports().salesOfProducts(null)),
                nothing("query of top sellers", l -> l.reports().topSellers(null)),
                nothing("query of the summary", l -> l.reports().movementSummary(null)),
                nothing("zone of a dashboard", l -> l.reports().dashboard(null)),
                nothing("page of a report", l -> StockQuery.all().page(null)),
                nothing("page of products", l -> ProductStockQuery.all().page(null)),
                nothing("days", l -> SalesReportQuery.of((Days) null)),
                nothing("zone of days", l -> Days.byDay(day, day, null)),
                nothing("first day", l -> Days.byDay(null, day, ZoneOffset.UTC)),
                nothing("last day", l -> Days.byMonth(day, null, ZoneOffset.UTC)),
                nothing("step", l -> new Days(day, day, null, ZoneOffset.UTC)),
                nothing("period of top sellers", l -> TopSellersQuery.of(null)),
                nothing("period of a summary", l -> MovementSummaryQuery.of((Period) null)));
    }

    private static Stream<BadInput> nothings() {
        return Stream.<BadInput>of(
                nothing("command", l -> l.post((Command) null)),
                nothing("sale", l -> l.sales().sell(null)),
                nothing("return", l -> l.sales().takeBack(null)),
                nothing("listener", l -> l.onPosted(null)),
                nothing("product", l -> l.products().register(null)),
                nothing("location", l -> l.locations().register(null)),
                nothing("product to change", l -> l.products().change(null, product -> product)),
                nothing("change", l -> l.products().change(TEAS, null)),
                nothing("changed product", l -> l.products().change(TEAS, product -> null)),
                nothing("changed location", l -> l.locations().change(LONDON, location -> null)),
                nothing("product to archive", l -> l.products().archive(null)),
                nothing("product to restore", l -> l.products().restore(null)),
                nothing("product to delete", l -> l.products().delete(null)),
                nothing("product to find", l -> l.products().find(null)),
                nothing("location to find", l -> l.locations().find(null)),
                nothing("query of products", l -> l.products().list(null)),
                nothing("query of locations", l -> l.locations().list(null)),
                nothing("query of sales", l -> l.sales().list(null)),
                nothing("query of movements", l -> l.stock().movements(null)),
                nothing("query to stream", l -> l.stock().stream(null)),
                nothing("product to look up", l -> l.stock().onHand(null)),
                nothing("product of a cell", l -> l.stock().onHand(null, LONDON)),
                nothing("location of a cell", l -> l.stock().onHand(TEAS, null)),
                nothing("instant", l -> l.stock().onHand(TEAS, LONDON, null)),
                nothing("page", l -> l.stock().entries(TEAS, LONDON, null)),
                nothing("page of a query", l -> ProductQuery.all().page(null)),
                nothing("period", l -> MovementQuery.all().occurred(null)),
                nothing("cursor to follow", l -> new PageRequest(1, (Optional<Cursor>) null)),
                nothing("posting to find", l -> l.stock().find(null)),
                nothing("sale to find", l -> l.sales().find(null)),
                nothing("context", l -> Issue.from(LON).with((Context) null)),
                nothing("unit", l -> Product.of("NEW", "x").countedIn(null)),
                nothing("floor", l -> Product.of("NEW", "x").floorAt(null)),
                nothing("description", l -> Product.of("NEW", "x").described(null)),
                nothing("address", l -> Location.of("NEW", "x").addressed(null)),
                nothing("search", l -> ProductQuery.all().containing(null)));
    }

    private static Stream<BadInput> settings() {
        Settings standard = Settings.standard();
        return Stream.of(
                bad("100", "no clock", l -> standard.clock(null), "CLOCK_REQUIRED", "clock", ""),
                bad("", "no deadline", l -> standard.deadline(null), "DEADLINE_REQUIRED", "deadline", ""),
                bad(
                        "",
                        "a deadline of nothing",
                        l -> standard.deadline(Duration.ZERO),
                        "DEADLINE_RANGE",
                        "deadline",
                        "more than 0"),
                bad(
                        "",
                        "a deadline in the past",
                        l -> standard.deadline(Duration.ofSeconds(-1)),
                        "DEADLINE_RANGE",
                        "deadline",
                        ""),
                bad(
                        "",
                        "a batch of nothing",
                        l -> standard.batchLimit(0),
                        "BATCH_LIMIT_RANGE",
                        "batchLimit",
                        "1 to 1,000"),
                bad("", "a batch of 1,001", l -> standard.batchLimit(1_001), "BATCH_LIMIT_RANGE", "batchLimit", ""));
    }

    private static BadInput bad(
            String number, String what, Consumer<Inventory> call, String code, String field, String message) {
        return new BadInput(number, what, call, code, field, message);
    }

    private static BadInput refused(String number, String what, Consumer<Inventory> call, String code, String message) {
        return new BadInput(number, what, call, code, "", message);
    }

    private static BadInput nothing(String what, Consumer<Inventory> call) {
        return new BadInput("null", "no " + what, call, REQUIRED, ".+", "must be given");
    }

    /** A clock that shows nothing. */
    static InstantSource brokenClock() {
        return () -> null;
    }

    private static SaleReturn back() {
        return SaleReturn.of(CommandId.of(SALE));
    }

    private static Line line(String sku, String quantity) {
        return new Line(Sku.of(sku), Quantity.parse(quantity));
    }

    private static Currency euro() {
        return Currency.getInstance("EUR");
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(12).forEach(unit -> {
            if (unit > ' ' && unit < 0x7f) {
                shown.append((char) unit);
            } else {
                shown.append(String.format("U+%04X", unit));
            }
        });
        return text.length() > 12 ? shown + "... of " + text.length() : shown.toString();
    }
}
