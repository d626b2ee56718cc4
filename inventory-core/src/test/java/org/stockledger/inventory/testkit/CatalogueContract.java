package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.LocationQuery;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Refusal.Subject;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.UnitOfMeasure;

/** Products and locations are registered, changed, renamed, archived, deleted and found. */
public abstract class CatalogueContract extends ActivityContract {

    // ── registering ───────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_registered_product_is_found_as_it_was_given_with_its_time() {
        Product given = Product.of(TEA, "Green tea \"Sencha\", 250 g 🍵")
                .described("first line\nsecond line\twith a tab\r\nthird\u00a0line ")
                .inCategory("Tea & coffee")
                .priced("0.001234", "GBP")
                .countedIn(UnitOfMeasure.of("L", 6))
                .reorderedAt(quantity("12.345678"))
                .floorAt(quantity("-0.000001"));

        Product registered = inventory().products().register(given);

        assertThat(registered)
                .usingRecursiveComparison()
                .ignoringFields("registeredAt")
                .isEqualTo(given);
        assertOnTime(registered.registeredAt());
        assertThat(product(TEA)).isEqualTo(registered);
    }

    @Test
    void a_product_with_the_largest_numbers_is_kept_exactly() {
        Product largest = aProduct(Product.of(TEA, "Tea")
                .priced("999999999999.999999", "KWD")
                .countedIn(UnitOfMeasure.of("U", 6))
                .reorderedAt(Quantity.MAX)
                .floorAt(Quantity.MAX.negated()));

        assertThat(product(TEA)).isEqualTo(largest);
        assertThat(product(TEA).price()).hasToString("999999999999.999999 KWD");
    }

    @Test
    void the_longest_texts_are_kept_whole() {
        String emoji = "🍵";
        Product longest = aProduct(Product.of(emoji.repeat(64), emoji.repeat(200))
                .described(emoji.repeat(2_000))
                .inCategory(emoji.repeat(200))
                .countedIn(UnitOfMeasure.of(emoji.repeat(16), 0)));
        Location farthest = inventory()
                .locations()
                .register(Location.of(emoji.repeat(64), emoji.repeat(200)).addressed(emoji.repeat(500)));

        assertThat(product(emoji.repeat(64))).isEqualTo(longest);
        assertThat(inventory().locations().find(farthest.code())).contains(farthest);
    }

    @Test
    void only_the_ledger_says_when_a_product_was_registered_and_that_it_is_archived() {
        Product pretended = new Product(
                Sku.of(TEA),
                "Tea",
                "",
                "",
                null,
                UnitOfMeasure.PCS,
                Quantity.ZERO,
                Quantity.ZERO,
                true,
                Instant.parse("1999-01-01T00:00:00Z"));

        aProduct(pretended);

        assertThat(product(TEA).archived()).isFalse();
        assertOnTime(product(TEA).registeredAt());
    }

    @Test
    void a_sku_that_is_taken_is_refused_and_what_is_there_stays_as_it_is() {
        aProduct(Product.of(TEA, "Tea"));

        refuses(() -> aProduct(Product.of(TEA, "Another tea")), "SKU_TAKEN", new Refusal.SkuTaken(Sku.of(TEA)));
        refuses(() -> aProduct(Product.of(TEA, "Tea")), "SKU_TAKEN", new Refusal.SkuTaken(Sku.of(TEA)));
    }

    @ParameterizedTest
    @CsvSource({"abc, ABC", "A, Á", "strasse, straße", "i, ı", "I, İ", "ABC, ＡＢＣ", "fi, ﬁ", "a, а", "x-1, x_1", "A, AA"
    })
    void names_that_only_look_alike_are_two_products_and_two_locations(String one, String other) {
        aProduct(Product.of(one, "One"));
        aProduct(Product.of(other, "Other"));
        aLocation(one);
        aLocation(other);
        received(1, one, other);
        received(2, other, one);

        assertThat(product(one).name()).isEqualTo("One");
        assertThat(product(other).name()).isEqualTo("Other");
        assertThat(onHand(one, other)).isEqualTo("1");
        assertThat(onHand(other, one)).isEqualTo("2");
        assertThat(onHand(one, one)).isEqualTo("0");
    }

    @Test
    void a_letter_and_its_accent_are_the_composed_letter() {
        aProduct(Product.of("CAFE\u0301", "Coffee"));

        assertThat(product("CAF\u00c9").sku().text()).isEqualTo("CAF\u00c9");
        refuses(
                () -> aProduct(Product.of("CAF\u00c9", "Coffee")),
                "SKU_TAKEN",
                new Refusal.SkuTaken(Sku.of("CAF\u00c9")));
    }

    @Test
    void registering_what_is_missing_leaves_what_is_there_as_it_is() {
        Product there = aProduct(Product.of(TEA, "Tea"));

        int added = inventory()
                .products()
                .registerMissing(List.of(
                        Product.of(TEA, "Another tea"), Product.of(MUG, "First mug"), Product.of(MUG, "Second mug")));

        assertThat(added).isEqualTo(1);
        assertThat(product(TEA)).isEqualTo(there);
        assertThat(product(MUG).name()).isEqualTo("First mug");
        assertThat(inventory().products().registerMissing(List.of(Product.of(MUG, "Mug"))))
                .isZero();
        assertThat(inventory().products().registerMissing(List.of())).isZero();
    }

    @Test
    void thousands_of_products_and_locations_are_registered_at_once() {
        List<Product> products = IntStream.range(0, 2_500)
                .mapToObj(i -> Product.of("P" + i, "Product " + i))
                .toList();
        List<Location> locations = IntStream.range(0, 1_100)
                .mapToObj(i -> Location.of("L" + i, "Location " + i))
                .toList();
        aProduct(products.get(77));
        inventory().locations().register(locations.get(0));

        assertThat(inventory().products().registerMissing(products)).isEqualTo(2_499);
        assertThat(inventory().products().registerMissing(products)).isZero();
        assertThat(inventory().locations().registerMissing(locations)).isEqualTo(1_099);
        assertThat(LedgerDump.products(inventory())).hasSize(2_500);
        assertThat(LedgerDump.locations(inventory())).hasSize(1_100);
    }

    @Test
    void a_registered_location_is_found_as_it_was_given_with_its_time() {
        Location given = Location.of(LON, "London “Strand” 🏬").addressed("1 Strand\nLondon\tWC2");

        Location registered = inventory().locations().register(given);

        assertThat(registered)
                .usingRecursiveComparison()
                .ignoringFields("registeredAt")
                .isEqualTo(given);
        assertOnTime(registered.registeredAt());
        assertThat(inventory().locations().find(LocationCode.of(LON))).contains(registered);
    }

    @Test
    void a_location_code_that_is_taken_is_refused_and_what_is_there_stays_as_it_is() {
        aLocation(LON);

        refuses(
                () -> inventory().locations().register(Location.of(LON, "Another")),
                "CODE_TAKEN",
                new Refusal.CodeTaken(LocationCode.of(LON)));
        assertThat(inventory().locations().registerMissing(List.of(Location.of(LON, "x"), Location.of(YRK, "y"))))
                .isEqualTo(1);
    }

    @Test
    void what_was_never_registered_is_not_found() {
        assertThat(inventory().products().find(Sku.of(TEA))).isEmpty();
        assertThat(inventory().locations().find(LocationCode.of(LON))).isEmpty();
        assertThat(inventory().products().list(ProductQuery.all())).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    // ── changing ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_change_gets_the_product_as_it_is_and_answers_it_as_changed() {
        Product before = aProduct(Product.of(TEA, "Tea").priced("4.50", "EUR"));
        List<Product> seen = new ArrayList<>();
        clock.set(Instant.parse("2026-03-03T00:00:00Z"));

        Product changed = inventory().products().change(Sku.of(TEA), product -> {
            seen.add(product);
            return product.named("Best tea")
                    .described("the best")
                    .inCategory("hot")
                    .priced("5", "GBP")
                    .reorderedAt(quantity("7"))
                    .floorAt(quantity("-3"))
                    .countedIn(UnitOfMeasure.of("BOX", 2));
        });

        assertThat(seen).isNotEmpty().allMatch(before::equals);
        assertThat(product(TEA)).isEqualTo(changed);
        assertThat(changed)
                .isEqualTo(new Product(
                        Sku.of(TEA),
                        "Best tea",
                        "the best",
                        "hot",
                        Money.of("5.00", "GBP"),
                        UnitOfMeasure.of("BOX", 2),
                        quantity("7"),
                        quantity("-3"),
                        false,
                        before.registeredAt()));
    }

    @Test
    void a_price_can_be_taken_away() {
        aProduct(Product.of(TEA, "Tea").priced("4.50", "EUR"));

        inventory().products().change(Sku.of(TEA), product -> product.priced((Money) null));

        assertThat(product(TEA).price()).isNull();
    }

    @Test
    void a_change_cannot_archive_or_rewrite_the_time_of_registration() {
        Product before = aProduct(Product.of(TEA, "Tea"));

        inventory()
                .products()
                .change(
                        Sku.of(TEA),
                        product -> new Product(
                                product.sku(),
                                "Tea",
                                "",
                                "",
                                null,
                                product.unit(),
                                product.reorderPoint(),
                                product.floor(),
                                true,
                                Instant.EPOCH));

        assertThat(product(TEA)).isEqualTo(before);
    }

    @Test
    void a_change_that_fails_changes_nothing_and_its_failure_comes_out() {
        aProduct(Product.of(TEA, "Tea"));
        String before = LedgerDump.of(inventory());

        assertThatThrownBy(() -> inventory().products().change(Sku.of(TEA), product -> {
                    throw new UnsupportedOperationException("not today");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("not today");
        assertThat(LedgerDump.of(inventory())).isEqualTo(before);
    }

    @Test
    void changing_archiving_restoring_or_deleting_what_is_unknown_is_refused() {
        Refusal product = new Refusal.Unknown(Subject.PRODUCT, "NIX");
        Refusal location = new Refusal.Unknown(Subject.LOCATION, "NIX");
        Sku sku = Sku.of("NIX");
        LocationCode code = LocationCode.of("NIX");

        refuses(() -> inventory().products().change(sku, p -> p.named("x")), "UNKNOWN", product);
        refuses(() -> inventory().products().archive(sku), "UNKNOWN", product);
        refuses(() -> inventory().products().restore(sku), "UNKNOWN", product);
        refuses(() -> inventory().products().delete(sku), "UNKNOWN", product);
        refuses(() -> inventory().locations().change(code, l -> l.named("x")), "UNKNOWN", location);
        refuses(() -> inventory().locations().archive(code), "UNKNOWN", location);
        refuses(() -> inventory().locations().restore(code), "UNKNOWN", location);
        refuses(() -> inventory().locations().delete(code), "UNKNOWN", location);
    }

    @Test
    void a_location_is_changed() {
        Location before = aLocation(LON);

        Location changed = inventory()
                .locations()
                .change(LocationCode.of(LON), location -> location.named("City").addressed("2 Strand"));

        assertThat(changed)
                .isEqualTo(new Location(LocationCode.of(LON), "City", "2 Strand", false, before.registeredAt()));
        assertThat(inventory().locations().find(LocationCode.of(LON))).contains(changed);
    }

    // ── renaming ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_renamed_product_keeps_its_history_and_frees_its_name() {
        aShopWith(40);
        inventory().sales().sell(SaleRequest.at(LON).line(TEA, 2).id("sale-1"));

        inventory().products().change(Sku.of(TEA), product -> product.renamed("TEA-NEW"));

        assertThat(inventory().products().find(Sku.of(TEA))).isEmpty();
        assertThat(onHand("TEA-NEW", LON)).isEqualTo("38");
        assertThat(onHand(TEA, LON)).isEqualTo("0");
        assertThat(posted("sale-1").movements()).extracting(Movement::sku).containsExactly(Sku.of("TEA-NEW"));
        assertThat(posted("sale-1").movements().get(0).entries().get(0).cell()).isEqualTo(cell("TEA-NEW", LON));
        assertThat(inventory()
                        .stock()
                        .movements(MovementQuery.all().of(Sku.of("TEA-NEW")))
                        .items())
                .hasSize(2);

        aProduct(Product.of(TEA, "A new tea under the old name"));
        received(5, TEA, LON);
        assertThat(onHand(TEA, LON)).isEqualTo("5");
        assertThat(onHand("TEA-NEW", LON)).isEqualTo("38");
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_renamed_location_keeps_its_history_and_frees_its_name() {
        aShopWith(40);

        inventory().locations().change(LocationCode.of(LON), location -> location.renamed("LON-2"));

        assertThat(inventory().locations().find(LocationCode.of(LON))).isEmpty();
        assertThat(onHand(TEA, "LON-2")).isEqualTo("40");
        aLocation(LON);
        assertThat(onHand(TEA, LON)).isEqualTo("0");
        assertThat(inventory().stock().onHand(Sku.of(TEA))).containsOnlyKeys(LocationCode.of("LON-2"));
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void renaming_to_a_name_that_is_taken_is_refused() {
        aCompanyWithTwoShops();

        refuses(
                () -> inventory().products().change(Sku.of(TEA), product -> product.renamed(MUG)),
                "SKU_TAKEN",
                new Refusal.SkuTaken(Sku.of(MUG)));
        refuses(
                () -> inventory().locations().change(LocationCode.of(LON), location -> location.renamed(YRK)),
                "CODE_TAKEN",
                new Refusal.CodeTaken(LocationCode.of(YRK)));
    }

    @Test
    void a_name_that_is_taken_by_an_archived_product_is_taken() {
        aCompanyWithTwoShops();
        inventory().products().archive(Sku.of(MUG));

        refuses(
                () -> inventory().products().change(Sku.of(TEA), product -> product.renamed(MUG)),
                "SKU_TAKEN",
                new Refusal.SkuTaken(Sku.of(MUG)));
        refuses(() -> aProduct(Product.of(MUG, "Mug")), "SKU_TAKEN", new Refusal.SkuTaken(Sku.of(MUG)));
    }

    @Test
    void only_the_case_of_a_name_can_be_changed_too() {
        aShopWith(3);

        inventory().products().change(Sku.of(TEA), product -> product.renamed("tea-250"));

        assertThat(inventory().products().find(Sku.of(TEA))).isEmpty();
        assertThat(onHand("tea-250", LON)).isEqualTo("3");
    }

    // ── units ─────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_unit_coarser_than_the_history_is_refused() {
        aCompanyWithTwoShops();
        received("0.125", RICE, LON);
        inventory().post(Issue.from(LON).line(line(RICE, "0.125")));
        UnitOfMeasure coarse = UnitOfMeasure.of("KG", 2);

        refuses(
                () -> inventory().products().change(Sku.of(RICE), product -> product.countedIn(coarse)),
                "HISTORY_TOO_FINE",
                new Refusal.HistoryTooFine(Sku.of(RICE), coarse));
    }

    @Test
    void a_unit_as_coarse_as_the_history_or_finer_is_taken() {
        aCompanyWithTwoShops();
        received("0.25", RICE, LON);
        received("0.5", RICE, YRK);

        inventory().products().change(Sku.of(RICE), product -> product.countedIn(UnitOfMeasure.of("KG", 2)));
        assertThat(product(RICE).unit().decimals()).isEqualTo(2);
        inventory().products().change(Sku.of(RICE), product -> product.countedIn(UnitOfMeasure.of("KG", 6)));
        received("0.000001", RICE, LON);

        assertThat(onHand(RICE, LON)).isEqualTo("0.250001");
    }

    @Test
    void a_product_without_history_takes_any_unit() {
        aCompanyWithTwoShops();

        inventory().products().change(Sku.of(RICE), product -> product.countedIn(UnitOfMeasure.PCS));

        assertThat(product(RICE).unit()).isEqualTo(UnitOfMeasure.PCS);
    }

    // ── archiving ─────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void an_archived_product_is_not_listed_unless_asked_for_and_comes_back() {
        aCompanyWithTwoShops();
        Product before = product(TEA);

        inventory().products().archive(Sku.of(TEA));

        assertThat(product(TEA).archived()).isTrue();
        assertThat(skus(ProductQuery.all())).containsExactly(MUG, RICE);
        assertThat(skus(ProductQuery.all().withArchived())).containsExactly(MUG, RICE, TEA);

        inventory().products().archive(Sku.of(TEA));
        inventory().products().restore(Sku.of(TEA));
        inventory().products().restore(Sku.of(TEA));

        assertThat(product(TEA)).isEqualTo(before);
        received(1, TEA, LON);
    }

    @Test
    void an_archived_location_is_not_listed_unless_asked_for_and_comes_back() {
        aCompanyWithTwoShops();

        inventory().locations().archive(LocationCode.of(LON));
        inventory().locations().archive(LocationCode.of(LON));

        assertThat(codes(LocationQuery.all())).containsExactly(YRK);
        assertThat(codes(LocationQuery.all().withArchived())).containsExactly(LON, YRK);
        inventory().locations().restore(LocationCode.of(LON));
        inventory().locations().restore(LocationCode.of(LON));
        assertThat(codes(LocationQuery.all())).containsExactly(LON, YRK);
        received(1, TEA, LON);
    }

    @Test
    void a_product_with_stock_is_not_archived_and_every_cell_is_named() {
        aCompanyWithTwoShops();
        received(3, TEA, LON);
        received(4, TEA, YRK);
        aLocation("EMPTY");
        received(1, TEA, "EMPTY");
        inventory().post(Issue.from("EMPTY").line(TEA, 1));

        Refusal refusal = refusalOf(() -> inventory().products().archive(Sku.of(TEA)));

        assertThat(refusal.code()).isEqualTo("STOCK_REMAINS");
        assertThat(refusal).isInstanceOfSatisfying(Refusal.StockRemains.class, remains -> {
            assertThat(remains.what()).isEqualTo(Subject.PRODUCT);
            assertThat(remains.name()).isEqualTo(TEA);
            assertThat(remains.levels()).containsExactlyInAnyOrder(level(TEA, LON), level(TEA, YRK));
        });
        assertThat(product(TEA).archived()).isFalse();
    }

    @Test
    void a_product_that_is_owed_is_not_archived() {
        aCompanyWithTwoShops();
        inventory().products().change(Sku.of(TEA), product -> product.floorAt(quantity("-5")));
        inventory().post(Issue.from(LON).line(TEA, 2));

        refuses(
                () -> inventory().products().archive(Sku.of(TEA)),
                "STOCK_REMAINS",
                new Refusal.StockRemains(Subject.PRODUCT, TEA, List.of(level(TEA, LON))));
    }

    @Test
    void a_location_with_stock_is_not_archived_and_every_cell_is_named() {
        aCompanyWithTwoShops();
        received(3, TEA, LON);
        received(4, MUG, LON);
        received(5, MUG, YRK);

        Refusal refusal = refusalOf(() -> inventory().locations().archive(LocationCode.of(LON)));

        assertThat(refusal).isInstanceOfSatisfying(Refusal.StockRemains.class, remains -> {
            assertThat(remains.what()).isEqualTo(Subject.LOCATION);
            assertThat(remains.name()).isEqualTo(LON);
            assertThat(remains.levels()).containsExactlyInAnyOrder(level(TEA, LON), level(MUG, LON));
        });
        assertThat(inventory()
                        .locations()
                        .find(LocationCode.of(LON))
                        .orElseThrow()
                        .archived())
                .isFalse();
    }

    @Test
    void a_product_is_archived_once_its_stock_is_gone() {
        aShopWith(3);
        inventory().post(Adjustment.at(LON, "BREAKAGE").line(TEA, -3));

        inventory().products().archive(Sku.of(TEA));

        assertThat(product(TEA).archived()).isTrue();
        assertThat(inventory().stock().onHand(Sku.of(TEA))).containsEntry(LocationCode.of(LON), Quantity.ZERO);
    }

    // ── deleting ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void what_has_no_history_is_deleted_and_may_be_registered_again() {
        aCompanyWithTwoShops();

        inventory().products().delete(Sku.of(TEA));
        inventory().locations().delete(LocationCode.of(YRK));

        assertThat(inventory().products().find(Sku.of(TEA))).isEmpty();
        assertThat(inventory().locations().find(LocationCode.of(YRK))).isEmpty();
        aProduct(Product.of(TEA, "Tea again"));
        aLocation(YRK);
        received(1, TEA, YRK);
        assertThat(onHand(TEA, YRK)).isEqualTo("1");
    }

    @Test
    void what_has_history_is_not_deleted_even_when_its_stock_is_gone() {
        aShopWith(3);
        inventory().post(Issue.from(LON).line(TEA, 3));

        refuses(
                () -> inventory().products().delete(Sku.of(TEA)),
                "HAS_HISTORY",
                new Refusal.HasHistory(Subject.PRODUCT, TEA));
        refuses(
                () -> inventory().locations().delete(LocationCode.of(LON)),
                "HAS_HISTORY",
                new Refusal.HasHistory(Subject.LOCATION, LON));
    }

    @Test
    void what_was_only_refused_is_no_history() {
        aShopWith(3);
        inventory()
                .post(List.of(
                        Transfer.between(LON, YRK).line(TEA, 4),
                        Receipt.into(YRK).line("NIX", 1)));

        inventory().locations().delete(LocationCode.of(YRK));

        assertThat(inventory().locations().find(LocationCode.of(YRK))).isEmpty();
    }

    // ── listing ───────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void lists_come_by_code_point_whatever_the_page_size() {
        List<String> names = List.of(
                "a", "B", "b", "ab", "A", "a b", "a-b", "a_b", "10", "9", "é", "z", "Z", "ß", "Ω", "ﬀ", "\uffe6", "😀",
                "😁", "字");
        names.forEach(name -> aProduct(Product.of(name, "x")));
        names.forEach(this::aLocation);
        List<String> expected = names.stream().sorted(store().textOrder()).toList();

        for (int size : new int[] {1, 3, 20, 1_000}) {
            assertThat(paged(
                            size,
                            page -> inventory()
                                    .products()
                                    .list(ProductQuery.all().page(page))))
                    .extracting(product -> product.sku().text())
                    .containsExactlyElementsOf(expected);
            assertThat(paged(
                            size,
                            page -> inventory()
                                    .locations()
                                    .list(LocationQuery.all().page(page))))
                    .extracting(location -> location.code().text())
                    .containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "green, T1 T3",
        "GREEN, T1 T3",
        "t1, T1",
        "50%, T2",
        "5_0, T3",
        "_, T3",
        "%, T2",
        "back\\slash, T4",
        "\\, T4",
        "'quo\"te', T5",
        "straße, T6",
        "STRASSE, ''",
        "äpfel, T7",
        "ÄPFEL, T7",
        "' ', T1 T2 T3 T5 T6 T7 T8",
        "first line, T8",
        "zweite, T8",
        "nothing like it, ''",
        "'''; drop table inv_product; --', ''",
        "!, T9",
        "10!, T9"
    })
    void products_are_found_by_a_part_of_their_text_whatever_its_case(String containing, String expected) {
        aProduct(Product.of("T1", "Green tea"));
        aProduct(Product.of("T2", "now 50% off"));
        aProduct(Product.of("T3", "green 5_0 mm"));
        aProduct(Product.of("T4", "back\\slash"));
        aProduct(Product.of("T5", "a 'quo\"te' mark"));
        aProduct(Product.of("T6", "Lange Straße"));
        aProduct(Product.of("T7", "A\u0308pfel, rot"));
        aProduct(Product.of("T8", "x").described("First line\nZweite Zeile"));
        aProduct(Product.of("T9", "10!"));

        List<String> found = skus(ProductQuery.all().containing(containing));

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void products_are_found_by_their_exact_category() {
        aProduct(Product.of("A", "x").inCategory("Tea"));
        aProduct(Product.of("B", "x").inCategory("tea"));
        aProduct(Product.of("C", "x").inCategory("Tea "));
        aProduct(Product.of("D", "needle").inCategory("Tea"));
        inventory().products().archive(Sku.of("A"));

        assertThat(skus(ProductQuery.all().inCategory("Tea"))).containsExactly("D");
        assertThat(skus(ProductQuery.all().inCategory("Tea").withArchived())).containsExactly("A", "D");
        assertThat(skus(ProductQuery.all().inCategory("Tea").containing("NEED").withArchived()))
                .containsExactly("D");
        assertThat(skus(ProductQuery.all().inCategory("Te"))).isEmpty();
    }

    @Test
    void locations_are_found_by_a_part_of_their_text_whatever_its_case() {
        inventory().locations().register(Location.of(LON, "London").addressed("1 Strand"));
        inventory().locations().register(Location.of(YRK, "York").addressed("50% Lane"));

        assertThat(codes(LocationQuery.all().containing("lon"))).containsExactly(LON);
        assertThat(codes(LocationQuery.all().containing("STRAND"))).containsExactly(LON);
        assertThat(codes(LocationQuery.all().containing("0% l"))).containsExactly(YRK);
        assertThat(codes(LocationQuery.all().containing("o"))).containsExactly(LON, YRK);
        assertThat(codes(LocationQuery.all().containing("%o%"))).isEmpty();
    }

    @Test
    void a_renamed_or_changed_product_is_found_by_its_new_text_only() {
        aProduct(Product.of(TEA, "Green tea"));

        inventory().products().change(Sku.of(TEA), product -> product.named("Black tea"));

        assertThat(skus(ProductQuery.all().containing("green"))).isEmpty();
        assertThat(skus(ProductQuery.all().containing("black"))).containsExactly(TEA);
    }

    @Test
    void what_is_added_or_removed_between_two_pages_neither_repeats_nor_skips_another() {
        List.of("B", "D", "F", "H").forEach(sku -> aProduct(Product.of(sku, "x")));
        Page<Product> first = inventory().products().list(ProductQuery.all().page(PageRequest.first(2)));

        aProduct(Product.of("A", "x"));
        aProduct(Product.of("E", "x"));
        inventory().products().delete(Sku.of("D"));
        Page<Product> second = inventory()
                .products()
                .list(ProductQuery.all()
                        .page(PageRequest.first(2).after(first.next().orElseThrow())));

        assertThat(second.items()).extracting(product -> product.sku().text()).containsExactly("E", "F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "products", "products.", "products.!!", "products.QQ.QQ", "locations.QQ", "%00"})
    void a_forged_cursor_is_invalid(String forged) {
        aCompanyWithTwoShops();

        invalid(
                () -> inventory().products().list(ProductQuery.all().page(PageRequest.FIRST.after(Cursor.of(forged)))),
                "CURSOR_INVALID",
                "page.after");
    }

    @Test
    void the_cursor_of_another_list_is_invalid() {
        aCompanyWithTwoShops();
        Cursor ofLocations = inventory()
                .locations()
                .list(LocationQuery.all().page(PageRequest.first(1)))
                .next()
                .orElseThrow();

        invalid(
                () -> inventory().products().list(ProductQuery.all().page(PageRequest.FIRST.after(ofLocations))),
                "CURSOR_INVALID",
                "page.after");
    }

    private List<String> skus(ProductQuery query) {
        return inventory().products().list(query).items().stream()
                .map(product -> product.sku().text())
                .toList();
    }

    private List<String> codes(LocationQuery query) {
        return inventory().locations().list(query).items().stream()
                .map(location -> location.code().text())
                .toList();
    }
}
