package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Two servers on one database oversell no more than one: rows 12, 19 and 22. */
class TwoServersTest {
    static Stream<Engine> servers() {
        return Stream.of(Engine.POSTGRESQL, Engine.MARIADB).filter(Engine::isActive);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("servers")
    void row_12_row_19_row_22_two_servers_on_one_database_behave_as_one(Engine engine) throws Exception {
        try (TestDatabase database = engine.newDatabase();
                ShopProcess one = ShopProcess.on(database);
                ShopProcess other = ShopProcess.on(database)) {
            List<Client> both = List.of(one.client(), other.client());
            new LastUnits(both).hundred();
            new LastUnits(both).lastOne(20);
            new Withdrawals(both).run();
            heardElsewhere(both);
        }
    }

    private static void heardElsewhere(List<Client> both) throws Exception {
        String product = ShopFixture.aProductInTheShop(both.get(0), "1.00", 1);
        try (Listening page = Listening.to(both.get(1))) {
            CompletableFuture<String> heard = page.next("stock", product);
            both.get(0).post("/api/sales", ShopFixture.sale(product, 1)).expect(201);
            assertThat(heard.get(5, TimeUnit.SECONDS)).contains(product);
        }
    }
}
