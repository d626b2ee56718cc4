package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.LocationStock;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reports;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockQuery;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.StockTotals;
import org.stockledger.inventory.TotalQuantity;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.UnitOfMeasure;

/** Reports on stock: by product and location, now and then, in totals, of products, of locations. */
public abstract class StockReportingContract extends ActivityContract {
    private static final LocationCode LONDON = LocationCode.of(LON);

    /** For stores. */
    protected StockReportingContract() {}

    private Reports reports() {
        return inventory().reports();
    }

    private List<StockRow> stock(StockQuery query) {
        return reports().stock(query).items();
    }

    private static List<String> told(List<StockRow> rows) {
        return rows.stream()
                .map(row -> row.cell().sku() + " " + row.cell().location() + " " + row.onHand() + " " + row.status())
                .toList();
    }

    private List<String> products(ProductStockQuery query) {
        return reports().stockOfProducts(query).items().stream()
                .map(row -> row.product().sku() + " " + row.onHand() + " at " + row.locations() + " " + row.status())
                .toList();
    }

    private List<String> locations(LocationQuery query) {
        return reports().stockOfLocations(query).items().stream()
                .map(row -> row.location().code() + " " + row.products() + ", low " + row.low() + ", out " + row.out())
                .toList();
    }

    /** Tea is low at London and available at York; the mugs are sold out; rice is weighed; a lamp never came. */
    private void aTradingCompany() {
        aCompanyWithTwoShops();
        aProduct(Product.of("LAMP", "Lamp").inCategory("light"));
        inventory()
                .products()
                .change(Sku.of(TEA), tea -> tea.reorderedAt(Quantity.of(10)).inCategory("drinks"));
        received(9, TEA, LON);
        received(10, TEA, YRK);
        received(2, MUG, LON);
        inventory().post(Issue.from(LON).line(MUG, 2));
        received("2.500", RICE, YRK);
    }

    @Test
    void an_empty_ledger_has_nothing_to_report() {
        assertThat(reports().stock(StockQuery.all())).isEqualTo(new Page<>(List.of(), Optional.empty()));
        assertThat(reports().stockTotals(StockQuery.all())).isEqualTo(new StockTotals(0, 0, 0, 0, Map.of(), List.of()));
        assertThat(reports().stockOfProducts(ProductStockQuery.all()).items()).isEmpty();
        assertThat(reports().stockOfLocations(LocationQuery.all()).items()).isEmpty();
    }

    // ── by product and location ───────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_row_tells_product_location_unit_quantity_and_status() {
        aTradingCompany();

        assertThat(stock(StockQuery.all().of(Sku.of(RICE))))
                .containsExactly(new StockRow(
                        cell(RICE, YRK),
                        "Rice, loose",
                        "The shop called YRK",
                        UnitOfMeasure.KG,
                        quantity("2.5"),
                        StockStatus.AVAILABLE));
    }

    @Test
    void the_stock_is_reported_by_product_and_location_and_what_is_empty_again_is_out() {
        aTradingCompany();

        assertThat(told(stock(StockQuery.all())))
                .containsExactly(
                        "MUG LON 0 OUT", "RICE YRK 2.5 AVAILABLE", "TEA-250 LON 9 LOW", "TEA-250 YRK 10 AVAILABLE");
    }

    @Test
    void a_refused_transfer_leaves_no_row_where_the_goods_would_have_gone() {
        aTradingCompany();
        Transfer tooMuch = Transfer.between(LON, YRK).line(MUG, 1);

        assertThat(refusalOf(() -> inventory().post(tooMuch)).code()).isEqualTo("INSUFFICIENT_STOCK");

        assertThat(stock(StockQuery.all().of(Sku.of(MUG)))).hasSize(1);
        assertThat(reports().stockTotals(StockQuery.all()).cells()).isEqualTo(4);
    }

    @Test
    void goods_that_are_owed_are_out() {
        aTradingCompany();
        aProduct(Product.of("BOOK", "Book, on order").floorAt(Quantity.of(-6)));
        inventory().post(Issue.from(LON).line("BOOK", 4));

        assertThat(told(stock(StockQuery.all().of(Sku.of("BOOK"))))).containsExactly("BOOK LON -4 OUT");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, OUT",
        "0, 5, OUT",
        "0.001, 0, AVAILABLE",
        "0.001, 5, LOW",
        "4.999, 5, LOW",
        "5, 5, AVAILABLE",
        "5.001, 5, AVAILABLE"
    })
    void a_cell_is_out_at_zero_low_below_the_reorder_point_and_available_from_it_on(
            String onHand, String reorderPoint, StockStatus status) {
        aCompanyWithTwoShops();
        inventory().products().change(Sku.of(RICE), rice -> rice.reorderedAt(quantity(reorderPoint)));
        received("10", RICE, LON);
        Quantity surplus = quantity("10").minus(quantity(onHand));
        inventory().post(Issue.from(LON).line(line(RICE, surplus.toString())));

        assertThat(stock(StockQuery.all())).extracting(StockRow::status).containsExactly(status);
        assertThat(stock(StockQuery.all().with(status))).hasSize(1);
        assertThat(reports()
                        .stockOfProducts(ProductStockQuery.all().with(status))
                        .items())
                .extracting(ProductStock::status)
                .contains(status);
        StockTotals totals = reports().stockTotals(StockQuery.all());
        assertThat(totals.out()).isEqualTo(status == StockStatus.OUT ? 1 : 0);
        assertThat(totals.low()).isEqualTo(status == StockStatus.LOW ? 1 : 0);
    }

    @Test
    void the_stock_is_found_by_product_location_category_and_status_and_all_of_them_together() {
        aTradingCompany();
        PlainReports plain = new PlainReports(inventory());
        int found = 0;

        for (StockQuery query : queries()) {
            List<StockRow> expected = plain.stock(query);
            assertThat(stock(query)).as("%s", query).isEqualTo(expected);
            assertThat(reports().stockTotals(query)).as("%s", query).isEqualTo(plain.totals(query));
            found += expected.size();
        }

        assertThat(found).isGreaterThan(20);
    }

    private static List<StockQuery> queries() {
        List<StockQuery> queries = new ArrayList<>();
        for (@Nullable Sku sku : new Sku[] {null, Sku.of(TEA), Sku.of(MUG), Sku.of("LAMP"), Sku.of("NIX")}) {
            for (@Nullable LocationCode at : new LocationCode[] {null, LONDON, LocationCode.of("NIX")}) {
                for (String category : List.of("", "drinks", "Drinks")) {
                    for (@Nullable
                    StockStatus status :
                            new StockStatus[] {null, StockStatus.OUT, StockStatus.LOW, StockStatus.AVAILABLE}) {
                        queries.add(new StockQuery(sku, at, category, status, false, null, PageRequest.FIRST));
                    }
                }
            }
        }
        return queries;
    }

    @Test
    void archived_products_and_locations_are_reported_only_when_asked_for() {
        aTradingCompany();
        inventory().products().archive(Sku.of(MUG));
        inventory().post(Issue.from(YRK).line(TEA, 10).line(line(RICE, "2.5")));
        inventory().locations().archive(LocationCode.of(YRK));

        assertThat(told(stock(StockQuery.all()))).containsExactly("TEA-250 LON 9 LOW");
        assertThat(told(stock(StockQuery.all().withArchived())))
                .containsExactly("MUG LON 0 OUT", "RICE YRK 0 OUT", "TEA-250 LON 9 LOW", "TEA-250 YRK 0 OUT");
        assertThat(reports().stockTotals(StockQuery.all()).out()).isZero();
        assertThat(reports().stockTotals(StockQuery.all().withArchived()).out()).isEqualTo(3);
        assertThat(locations(LocationQuery.all())).containsExactly("LON 1, low 1, out 0");
        assertThat(locations(LocationQuery.all().withArchived()))
                .containsExactly("LON 1, low 1, out 1", "YRK 0, low 0, out 2");
        assertThat(products(ProductStockQuery.all().inCategory("")))
                .containsExactly("LAMP 0 at 0 OUT", "RICE 0 at 0 OUT", "TEA-250 9 at 1 LOW");
        assertThat(products(ProductStockQuery.all().withArchived())).contains("MUG 0 at 0 OUT");
    }

    @Test
    void what_was_renamed_is_reported_by_its_present_name_also_as_of_then() {
        aTradingCompany();
        Instant then = level(RICE, YRK).recordedAt();
        clock.moveBy(Duration.ofDays(1));
        inventory()
                .products()
                .change(Sku.of(RICE), rice -> rice.renamed("GRAIN").named("Grain"));
        inventory()
                .locations()
                .change(LocationCode.of(YRK), york -> york.renamed("YORK").named("York"));

        for (StockQuery query : List.of(StockQuery.all(), StockQuery.all().asOf(then))) {
            assertThat(stock(query.of(Sku.of("GRAIN"))))
                    .containsExactly(new StockRow(
                            cell("GRAIN", "YORK"),
                            "Grain",
                            "York",
                            UnitOfMeasure.KG,
                            quantity("2.5"),
                            StockStatus.AVAILABLE));
            assertThat(stock(query.of(Sku.of(RICE)))).isEmpty();
        }
    }

    @Test
    void rows_are_ordered_by_code_point_of_sku_and_location() {
        List<String> names = List.of("b", "B", "a", "é", "\uFFFD", "😀", "10", "9", "a b");
        names.forEach(name -> {
            aProduct(Product.of(name, "Thing"));
            aLocation(name);
        });
        for (String name : names) {
            inventory().post(Receipt.into("b").line(name, 1));
            inventory().post(Receipt.into(name).line("b", 1));
        }
        List<String> ordered = names.stream().sorted(store().textOrder()).toList();

        assertThat(stock(StockQuery.all().at(LocationCode.of("b"))))
                .extracting(row -> row.cell().sku().text())
                .isEqualTo(ordered);
        assertThat(stock(StockQuery.all().of(Sku.of("b"))))
                .extracting(row -> row.cell().location().text())
                .isEqualTo(ordered);
        assertThat(reports().stockOfProducts(ProductStockQuery.all()).items())
                .extracting(row -> row.product().sku().text())
                .isEqualTo(ordered);
        assertThat(reports()
                        .stockOfProducts(ProductStockQuery.all().fromTheWorst())
                        .items())
                .extracting(row -> row.product().sku().text())
                .isEqualTo(ordered);
        assertThat(reports().stockOfLocations(LocationQuery.all()).items())
                .extracting(row -> row.location().code().text())
                .isEqualTo(ordered);
    }

    @Test
    void pages_of_every_size_put_together_are_the_list() {
        aTradingCompany();
        aProduct(Product.of("BOOK", "Book").reorderedAt(Quantity.of(3)));
        received(1, "BOOK", YRK);
        received(5, MUG, YRK);
        Function<PageRequest, Page<StockRow>> rows =
                page -> reports().stock(StockQuery.all().page(page));
        Function<PageRequest, Page<ProductStock>> bySku =
                page -> reports().stockOfProducts(ProductStockQuery.all().page(page));
        Function<PageRequest, Page<ProductStock>> byStatus = page ->
                reports().stockOfProducts(ProductStockQuery.all().fromTheWorst().page(page));
        Function<PageRequest, Page<LocationStock>> places =
                page -> reports().stockOfLocations(LocationQuery.all().page(page));

        assertThat(rows.apply(PageRequest.FIRST).items()).hasSize(6);
        assertThat(bySku.apply(PageRequest.FIRST).items()).hasSize(5);
        for (int size = 1; size <= 7; size++) {
            assertThat(paged(size, rows))
                    .isEqualTo(rows.apply(PageRequest.FIRST).items());
            assertThat(paged(size, bySku))
                    .isEqualTo(bySku.apply(PageRequest.FIRST).items());
            assertThat(paged(size, byStatus))
                    .isEqualTo(byStatus.apply(PageRequest.FIRST).items());
            assertThat(paged(size, places))
                    .isEqualTo(places.apply(PageRequest.FIRST).items());
        }
    }

    @Test
    void what_is_added_meanwhile_neither_repeats_nor_skips_a_row() {
        aTradingCompany();
        PageRequest two = PageRequest.first(2);
        Page<StockRow> first = reports().stock(StockQuery.all().page(two));
        aProduct(Product.of("AAA", "Comes before"));
        aProduct(Product.of("SALT", "Comes behind"));
        inventory().post(Receipt.into(LON).line("AAA", 1).line("SALT", 1));

        List<StockRow> rest = stock(StockQuery.all().page(two.after(first.next().orElseThrow())));

        assertThat(told(rest)).containsExactly("SALT LON 1 AVAILABLE", "TEA-250 LON 9 LOW");
    }

    // ── as of ─────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void the_stock_as_of_every_instant_is_what_the_cells_say() {
        aCompanyWithTwoShops();
        List<Posting> postings = new ArrayList<>();
        for (int hour = 1; hour <= 4; hour++) {
            postings.add(received(hour, TEA, LON));
            clock.moveBy(Duration.ofHours(1));
            postings.add(inventory().post(Transfer.between(LON, YRK).line(TEA, 1)));
            clock.moveBy(Duration.ofHours(1));
        }

        for (Posting posting : postings) {
            for (int micros = -1; micros <= 1; micros++) {
                Instant then = microsAfter(posting.recordedAt(), micros);
                List<StockRow> rows = stock(StockQuery.all().asOf(then));
                assertThat(rows)
                        .allSatisfy(row -> assertThat(row.onHand())
                                .isEqualTo(inventory()
                                        .stock()
                                        .onHand(row.cell().sku(), row.cell().location(), then)));
                assertThat(rows)
                        .isEqualTo(new PlainReports(inventory())
                                .stock(StockQuery.all().asOf(then)));
            }
        }
        assertThat(told(stock(StockQuery.all().asOf(postings.get(1).recordedAt()))))
                .containsExactly("TEA-250 LON 0 OUT", "TEA-250 YRK 1 AVAILABLE");
        assertThat(told(stock(StockQuery.all().asOf(microsAfter(postings.get(1).recordedAt(), -1)))))
                .as("the cell at York was not there before its first entry")
                .containsExactly("TEA-250 LON 1 AVAILABLE");
    }

    @Test
    void before_everything_there_was_nothing_and_behind_everything_there_is_what_there_is() {
        aTradingCompany();
        List<StockRow> now = stock(StockQuery.all());

        for (Instant early : List.of(Instant.MIN, Instant.EPOCH, microsAfter(clock.instant(), -1))) {
            assertThat(stock(StockQuery.all().asOf(early))).isEmpty();
            assertThat(reports().stockTotals(StockQuery.all().asOf(early)).cells())
                    .isZero();
        }
        for (Instant late :
                List.of(clock.instant().plusSeconds(1), Instant.parse("9999-12-31T00:00:00Z"), Instant.MAX)) {
            assertThat(stock(StockQuery.all().asOf(late))).isEqualTo(now);
            assertThat(reports().stockTotals(StockQuery.all().asOf(late)))
                    .isEqualTo(reports().stockTotals(StockQuery.all()));
        }
    }

    @Test
    void a_back_dated_receipt_is_on_hand_from_when_it_was_recorded() {
        aCompanyWithTwoShops();
        Instant lastYear = Instant.parse("2025-03-02T08:00:00Z");
        inventory().post(Receipt.into(LON).line(TEA, 5).with(Context.NONE.occurredAt(lastYear)));

        assertThat(stock(StockQuery.all().asOf(lastYear.plusSeconds(1)))).isEmpty();
        assertThat(stock(StockQuery.all().asOf(clock.instant().plusSeconds(1)))).hasSize(1);
    }

    // ── totals ────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void totals_add_up_the_rows_by_unit_and_by_currency() {
        aTradingCompany();
        aProduct(Product.of("BOOK", "Book").priced("12.00", "GBP"));
        aProduct(Product.of("GIFT", "Not for sale"));
        received(3, "BOOK", LON);
        received(4, "GIFT", LON);
        Product oil = Product.of("OIL", "Oil by the gram").countedIn(UnitOfMeasure.of("KG", 6));
        aProduct(oil);
        received("0.000001", "OIL", LON);

        assertThat(reports().stockTotals(StockQuery.all()))
                .isEqualTo(new StockTotals(
                        7,
                        1,
                        1,
                        2,
                        Map.of("PCS", total("26"), "KG", total("2.500001")),
                        List.of(euros("90.48"), Money.of("36.00", "GBP"))));
    }

    private static TotalQuantity total(String number) {
        return new TotalQuantity(new BigDecimal(number));
    }

    /** Two halves of a cent are a cent; each rounded would be two. */
    @Test
    void the_value_is_added_up_exactly_and_rounded_once_half_up() {
        aCompanyWithTwoShops();
        aProduct(Product.of("PIN", "Pin").priced("0.005", "EUR"));
        aProduct(Product.of("YEN", "From Japan").priced("0.4", "JPY"));
        received(1, "PIN", LON);
        received(1, "PIN", YRK);
        inventory().post(Receipt.into(LON).line("YEN", 1));

        assertThat(reports().stockTotals(StockQuery.all()).value())
                .containsExactly(euros("0.01"), Money.of("0", "JPY"));
        assertThat(reports().stockTotals(StockQuery.all().at(LONDON)).value())
                .containsExactly(euros("0.01"), Money.of("0", "JPY"));
    }

    @Test
    void owed_goods_take_from_the_totals() {
        aCompanyWithTwoShops();
        aProduct(Product.of("BOOK", "Book, on order").priced("2.00", "EUR").floorAt(Quantity.of(-6)));
        inventory().post(Issue.from(LON).line("BOOK", 5));
        received(1, TEA, LON);

        StockTotals totals = reports().stockTotals(StockQuery.all());

        assertThat(totals.onHand()).containsOnly(Map.entry("PCS", total("-4")));
        assertThat(totals.value()).containsExactly(euros("-5.50"));
        assertThat(totals.locations()).isEqualTo(1);
    }

    @Test
    void totals_hold_more_than_the_ledger_lets_a_cell_hold() {
        aCompanyWithTwoShops();
        aProduct(Product.of("SAND", "Grains of sand").priced("999999999999.999999", "EUR"));
        for (int i = 0; i < 12; i++) {
            aLocation("BEACH-" + i);
            received(999_999_999_999L, "SAND", "BEACH-" + i);
        }

        assertThat(reports().stockTotals(StockQuery.all()).onHand())
                .containsOnly(Map.entry("PCS", total("11999999999988")));
        assertThat(reports().stockTotals(StockQuery.all()).value())
                .containsExactly(euros("11999999999987999988000000.00"));
        assertThat(products(ProductStockQuery.all().containing("sand")))
                .containsExactly("SAND 11999999999988 at 12 AVAILABLE");
    }

    // ── products ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void every_product_is_reported_with_its_sum_those_never_in_stock_too() {
        aTradingCompany();

        assertThat(products(ProductStockQuery.all()))
                .containsExactly(
                        "LAMP 0 at 0 OUT", "MUG 0 at 0 OUT", "RICE 2.5 at 1 AVAILABLE", "TEA-250 19 at 2 AVAILABLE");
        assertThat(reports().stockOfProducts(ProductStockQuery.all()).items())
                .extracting(ProductStock::product)
                .isEqualTo(LedgerDump.products(inventory()));
    }

    @Test
    void the_worst_come_first_and_then_by_sku() {
        aTradingCompany();
        inventory().products().change(Sku.of(RICE), rice -> rice.reorderedAt(quantity("2.501")));

        assertThat(products(ProductStockQuery.all().fromTheWorst()))
                .containsExactly("LAMP 0 at 0 OUT", "MUG 0 at 0 OUT", "RICE 2.5 at 1 LOW", "TEA-250 19 at 2 AVAILABLE");
    }

    @Test
    void products_are_found_by_text_category_and_status() {
        aTradingCompany();

        assertThat(products(ProductStockQuery.all().containing("tEa 250")))
                .containsExactly("TEA-250 19 at 2 AVAILABLE");
        assertThat(products(ProductStockQuery.all().containing("%"))).isEmpty();
        assertThat(products(ProductStockQuery.all().inCategory("light"))).containsExactly("LAMP 0 at 0 OUT");
        assertThat(products(ProductStockQuery.all().with(StockStatus.OUT)))
                .containsExactly("LAMP 0 at 0 OUT", "MUG 0 at 0 OUT");
        assertThat(products(ProductStockQuery.all().with(StockStatus.LOW))).isEmpty();
        assertThat(products(ProductStockQuery.all()
                        .containing("mug")
                        .with(StockStatus.AVAILABLE)
                        .fromTheWorst()))
                .isEmpty();
    }

    @Test
    void to_reorder_is_what_is_below_its_reorder_point_over_all_locations_and_how_much_is_missing() {
        aTradingCompany();
        aProduct(Product.of("AT", "At the point").reorderedAt(Quantity.of(3)));
        aProduct(Product.of("BELOW", "Below the point").reorderedAt(Quantity.of(5)));
        aProduct(Product.of("NEVER", "Never in stock").reorderedAt(Quantity.of(2)));
        aProduct(Product.of("OWED", "Owed").floorAt(Quantity.of(-6)));
        aProduct(Product.of("GONE", "Archived").reorderedAt(Quantity.of(2)));
        inventory().products().archive(Sku.of("GONE"));
        received(3, "AT", LON);
        received(2, "BELOW", LON);
        received(2, "BELOW", YRK);
        inventory().post(Issue.from(LON).line("OWED", 4));

        List<ProductStock> low =
                reports().stockOfProducts(ProductStockQuery.toReorder()).items();

        assertThat(low)
                .extracting(row -> row.product().sku() + " " + row.status() + ", missing " + row.missing())
                .containsExactly("NEVER OUT, missing 2", "OWED OUT, missing 4", "BELOW LOW, missing 1");
        assertThat(paged(
                        1,
                        page -> reports()
                                .stockOfProducts(ProductStockQuery.toReorder().page(page))))
                .isEqualTo(low);
        assertThat(reports()
                        .stockOfProducts(ProductStockQuery.toReorder().withArchived())
                        .items())
                .hasSize(4);
    }

    @Test
    void a_movement_and_a_new_reorder_point_show_at_once() {
        aShopWith(5);
        ProductStockQuery tea = ProductStockQuery.all().containing(TEA);
        assertThat(products(tea)).containsExactly("TEA-250 5 at 1 AVAILABLE");

        inventory().post(Transfer.between(LON, YRK).line(TEA, 2));
        assertThat(products(tea)).containsExactly("TEA-250 5 at 2 AVAILABLE");
        inventory().sales().sell(SaleRequest.at(YRK).line(TEA, 2));
        assertThat(products(tea)).containsExactly("TEA-250 3 at 1 AVAILABLE");
        inventory().products().change(Sku.of(TEA), product -> product.reorderedAt(Quantity.of(4)));
        assertThat(products(tea)).containsExactly("TEA-250 3 at 1 LOW");
        inventory().post(Adjustment.at(LON, "count").line(TEA, -3));
        assertThat(products(tea)).containsExactly("TEA-250 0 at 0 OUT");
    }

    // ── locations ─────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_location_tells_how_many_different_products_it_holds() {
        aTradingCompany();
        inventory().locations().register(Location.of("BATH", "Bath").addressed("1 Spring Lane"));

        assertThat(locations(LocationQuery.all()))
                .containsExactly("BATH 0, low 0, out 0", "LON 1, low 1, out 1", "YRK 2, low 0, out 0");
        assertThat(locations(LocationQuery.all().containing("spring"))).containsExactly("BATH 0, low 0, out 0");

        inventory().post(Transfer.between(YRK, "BATH").line(line(RICE, "0.001")));
        assertThat(locations(LocationQuery.all()))
                .containsExactly("BATH 1, low 0, out 0", "LON 1, low 1, out 1", "YRK 2, low 0, out 0");
    }

    // ── cursors ───────────────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "stock", "stock.!.!", "stock.QQ", "stock.IA.QQ", "stock.QQ.QQ.QQ", "BY_SKU.QQ.QQ"})
    void a_forged_cursor_is_invalid(String forged) {
        aTradingCompany();
        PageRequest page = PageRequest.FIRST.after(Cursor.of(forged));

        invalid(() -> reports().stock(StockQuery.all().page(page)), "CURSOR_INVALID", "page.after");
        invalid(() -> reports().stockOfProducts(ProductStockQuery.all().page(page)), "CURSOR_INVALID", "page.after");
        invalid(
                () -> reports().stockOfProducts(ProductStockQuery.toReorder().page(page)),
                "CURSOR_INVALID",
                "page.after");
        invalid(() -> reports().stockOfLocations(LocationQuery.all().page(page)), "CURSOR_INVALID", "page.after");
    }

    @Test
    void a_cursor_of_another_order_is_invalid() {
        aTradingCompany();
        PageRequest one = PageRequest.first(1);
        Cursor bySku = reports()
                .stockOfProducts(ProductStockQuery.all().page(one))
                .next()
                .orElseThrow();
        Cursor byStatus = reports()
                .stockOfProducts(ProductStockQuery.all().fromTheWorst().page(one))
                .next()
                .orElseThrow();

        invalid(
                () -> reports()
                        .stockOfProducts(ProductStockQuery.all().fromTheWorst().page(one.after(bySku))),
                "CURSOR_INVALID",
                "page.after");
        invalid(
                () -> reports().stockOfProducts(ProductStockQuery.all().page(one.after(byStatus))),
                "CURSOR_INVALID",
                "page.after");
    }

    // ── while others post ─────────────────────────────────────────────────────────────────────────────────────────

    /** The bank: while goods only change places, a report that saw half a transfer would have another sum. */
    @Test
    void while_goods_only_change_places_every_report_has_the_same_sum() {
        aShopWith(100);
        received(50, TEA, YRK);
        TotalQuantity all = total("150");
        int transfers = Math.min(400, store().racingTransfers());
        AtomicInteger left = new AtomicInteger(4);

        List<Integer> looks = Crowd.of(6, number -> number < 4 ? carry(number, transfers / 4, left) : look(all, left));

        assertThat(looks.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(transfers);
    }

    private int carry(int number, int times, AtomicInteger left) {
        try {
            for (int i = 0; i < times; i++) {
                String from = (number + i) % 2 == 0 ? LON : YRK;
                String to = from.equals(LON) ? YRK : LON;
                try {
                    inventory().post(Transfer.between(from, to).line(TEA, 1 + number));
                } catch (InsufficientStockException empty) {
                    assertThat(empty.shortages()).hasSize(1);
                }
            }
            return times;
        } finally {
            left.decrementAndGet();
        }
    }

    private int look(TotalQuantity all, AtomicInteger left) {
        int looks = 0;
        do {
            assertThat(reports().stockTotals(StockQuery.all()).onHand()).containsOnly(Map.entry("PCS", all));
            assertThat(stock(StockQuery.all()).stream().map(StockRow::onHand).reduce(Quantity.ZERO, Quantity::plus))
                    .isEqualTo(quantity(all.toString()));
            assertThat(reports()
                            .stockOfProducts(ProductStockQuery.all().containing(TEA))
                            .items()
                            .get(0)
                            .onHand())
                    .isEqualTo(all);
            looks++;
        } while (left.get() > 0);
        return looks;
    }
}
