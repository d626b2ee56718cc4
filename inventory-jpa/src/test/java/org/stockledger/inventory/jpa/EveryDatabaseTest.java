package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.Verification;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** A day in the shop on every database, by way of a pool of our own: the mapping is validated, every statement runs. */
class EveryDatabaseTest {
    private static final Sku TEA = Sku.of("TEA-250");
    private static final LocationCode LONDON = LocationCode.of("LON");

    static Stream<Engine> engines() {
        return Engine.all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_day_in_the_shop_leaves_books_that_explain_every_number(Engine engine) {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
            openShop(inventory);
            Sale sale = inventory
                    .sales()
                    .sell(SaleRequest.at("LON")
                            .line("TEA-250", 2)
                            .line("MUG", 1)
                            .id("till/1"));
            assertThat(sale.total().toString()).isEqualTo("12.50 EUR");
            Posting transfer = inventory.post(
                    Transfer.between("LON", "YRK").line("TEA-250", 10).id("t-1"));
            Sale afterReturn = inventory
                    .sales()
                    .takeBack(SaleReturn.of(sale.id()).line(1, Quantity.of(1)).id("r-1"));
            assertThat(afterReturn.line(1).orElseThrow().returned()).isEqualTo(Quantity.of(1));
            inventory.post(Reversal.of(CommandId.of("r-1")).id("rr-1"));
            inventory.post(Reversal.of(sale.id()).id("rs-1"));
            inventory.post(Reversal.of(transfer.id()).id("rt-1"));

            assertThat(inventory.stock().onHand(TEA, LONDON)).isEqualTo(Quantity.of(40));
            assertThat(inventory.stock().onHand(TEA, LONDON, transfer.recordedAt()))
                    .isEqualTo(Quantity.of(28));
            assertThat(inventory.stock().onHand(TEA, LONDON, Instant.EPOCH)).isEqualTo(Quantity.ZERO);
            assertThat(inventory.stock().onHand(TEA)).containsEntry(LocationCode.of("YRK"), Quantity.ZERO);
            assertThat(inventory.sales().find(sale.id()).orElseThrow().reversed())
                    .isTrue();
            assertBooksAreRight(inventory);
        }
    }

    private static void openShop(Inventory inventory) {
        inventory.products().register(Product.of("TEA-250", "Green tea").priced("4.50", "EUR"));
        inventory
                .products()
                .registerMissing(List.of(
                        Product.of("TEA-250", "ignored"),
                        Product.of("MUG", "Mug 50% off_").priced("3.50", "EUR")));
        inventory.locations().register(Location.of("LON", "London store"));
        inventory.locations().register(Location.of("YRK", "York store"));
        inventory.post(Receipt.into("LON").line("TEA-250", 40).line("MUG", 5).id("in-1"));
    }

    private static void assertBooksAreRight(Inventory inventory) {
        Verification verification = inventory.verify();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.commands()).isEqualTo(7);
        assertThat(verification.cells()).isEqualTo(3);
        assertThat(verification.entries()).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_repeat_answers_the_first_posting_and_a_refusal_changes_nothing(Engine engine) {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
            openShop(inventory);
            SaleRequest request = SaleRequest.at("LON").line("TEA-250", 2).id("till/1");
            Posting first = inventory.post(request);
            Posting again = inventory.post(request);
            assertThat(again.replayed()).isTrue();
            assertThat(again.movements()).isEqualTo(first.movements());
            assertThat(again.context()).isEqualTo(first.context());
            assertThat(inventory.sales().sell(request))
                    .isEqualTo(inventory.sales().find(first.id()).orElseThrow());

            assertThatThrownBy(() -> inventory.post(Issue.from("LON").line("TEA-250", 39)))
                    .isInstanceOf(InsufficientStockException.class)
                    .hasMessageContaining("38");
            assertThat(inventory.stock().onHand(TEA, LONDON)).isEqualTo(Quantity.of(38));
            assertThat(inventory.verify().clean()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void lists_come_in_pages_with_every_filter(Engine engine) {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
            openShop(inventory);
            inventory
                    .sales()
                    .sell(SaleRequest.at("LON")
                            .line("TEA-250", 2)
                            .line("TEA-250", 1)
                            .id("till/1"));
            inventory.post(Transfer.between("LON", "YRK")
                    .line("MUG", 1)
                    .line("TEA-250", 4)
                    .id("t-1"));

            assertThat(lines(inventory, MovementQuery.all()))
                    .containsExactly("t-1/2", "t-1/1", "till/1/2", "till/1/1", "in-1/2", "in-1/1");
            assertThat(lines(inventory, MovementQuery.all().of(TEA)))
                    .containsExactly("t-1/2", "till/1/2", "till/1/1", "in-1/1");
            assertThat(lines(inventory, MovementQuery.all().at(LocationCode.of("YRK"))))
                    .containsExactly("t-1/2", "t-1/1");
            assertThat(lines(inventory, MovementQuery.all().at(LONDON))).hasSize(6);
            assertThat(lines(inventory, MovementQuery.all().of(Kind.SALE))).containsExactly("till/1/2", "till/1/1");
            assertThat(lines(inventory, MovementQuery.all().of(TEA).at(LONDON)))
                    .containsExactly("t-1/2", "till/1/2", "till/1/1", "in-1/1");
            assertThat(inventory
                            .stock()
                            .entries(TEA, LONDON, PageRequest.first(10))
                            .items())
                    .hasSize(4);
            assertThat(inventory
                            .sales()
                            .list(SaleQuery.all().of(TEA).at(LONDON))
                            .items())
                    .hasSize(1);
            assertThat(inventory.sales().list(SaleQuery.all()).items()).hasSize(1);
            assertThat(inventory
                            .products()
                            .list(ProductQuery.all().containing("50% OFF_"))
                            .items())
                    .hasSize(1);
            assertThat(inventory
                            .products()
                            .list(ProductQuery.all().containing("0% o_"))
                            .items())
                    .isEmpty();
        }
    }

    private static List<String> lines(Inventory inventory, MovementQuery query) {
        return inventory.stock().stream(query.page(PageRequest.first(1)))
                .map(movement -> movement.command() + "/" + movement.line())
                .toList();
    }
}
