package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** How often one posting goes to the database: the budget of decision 0012. */
class StatementBudgetTest {
    private static final int PRODUCTS = 1_200;

    private final CountingDataSource counting = new CountingDataSource();

    static Stream<Engine> engines() {
        return Engine.all().stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_lone_command_on_cells_that_exist_is_sent_in_few_parts(Engine engine) {
        overPool(engine, inventory -> {
            openShop(inventory, 1);
            int most = mostOf(engine);
            assertThat(sentBy(() -> inventory.post(Receipt.into("SHOP").line("P0", 5))))
                    .hasSizeLessThanOrEqualTo(most);
            assertThat(sentBy(() -> inventory.post(Issue.from("SHOP").line("P0", 1))))
                    .hasSizeLessThanOrEqualTo(most);
            assertThat(sentBy(
                            () -> inventory.post(Adjustment.at("SHOP", "COUNT").line("P0", 1))))
                    .hasSizeLessThanOrEqualTo(most);
            List<String> sale =
                    sentBy(() -> inventory.sales().sell(SaleRequest.at("SHOP").line("P0", 1)));
            assertThat(sale).hasSizeLessThanOrEqualTo(most).last().isEqualTo("commit");
            assertThat(sale).filteredOn(text -> text.endsWith("for update")).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_batch_takes_one_more_for_each_500_cells(Engine engine) {
        overPool(engine, inventory -> {
            openShop(inventory, PRODUCTS);
            List<Command> commands = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Issue issue = Issue.from("SHOP");
                for (int line = 0; line < 20; line++) {
                    issue = issue.line("P" + (i * 20 + line), 1);
                }
                commands.add(issue);
            }
            List<String> sent = sentBy(
                    () -> assertThat(inventory.post(commands)).hasSize(60).allMatch(Outcome.Posted.class::isInstance));
            assertThat(sent).hasSizeLessThanOrEqualTo(mostOf(engine) + PRODUCTS / 500);
            assertThat(inventory.verify().findings()).isEmpty();
        });
    }

    private static int mostOf(Engine engine) {
        return engine.takesTablesTogether() ? 5 : 8;
    }

    private static void openShop(Inventory inventory, int products) {
        inventory.locations().register(Location.of("SHOP", "The shop"));
        inventory
                .products()
                .registerMissing(IntStream.range(0, products)
                        .mapToObj(number ->
                                Product.of("P" + number, "Product " + number).priced("1.00", "EUR"))
                        .toList());
        Receipt receipt = Receipt.into("SHOP");
        for (int number = 0; number < products; number++) {
            receipt = receipt.line("P" + number, 10);
        }
        inventory.post(receipt);
    }

    private List<String> sentBy(Runnable call) {
        counting.sent().clear();
        call.run();
        return List.copyOf(counting.sent());
    }

    private interface Work {
        void with(Inventory inventory);
    }

    private void overPool(Engine engine, Work work) {
        HikariConfig config = new HikariConfig();
        try (TestDatabase database = engine.newDatabase()) {
            config.setDataSource(counting.over(database.dataSource()));
            try (HikariDataSource pool = new HikariDataSource(config);
                    OpenInventory inventory = JpaInventory.open(pool)) {
                work.with(inventory);
            }
        }
    }
}
