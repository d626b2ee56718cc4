package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;

/** The shop's rows and the ledger's stand or fall together: row 36. */
class OneTransactionTest {
    private final RunningShop shop = RunningShop.shared();
    private final Client client = shop.client();

    @Test
    void row_36_when_the_host_rolls_back_no_sale_movement_or_stock_change_remains() {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 10);
        Inventory inventory = shop.part(Inventory.class);
        SaleRequest sale = SaleRequest.at("STORE01").line(product, 3);
        shop.part(TransactionTemplate.class).executeWithoutResult(status -> {
            inventory.post(sale);
            inventory.post(Receipt.into("STORE01").line(product, 100));
            assertThat(inventory.stock().onHand(product(product)).values().toString())
                    .isEqualTo("[107]");
            status.setRollbackOnly();
        });
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(10);
        client.get("/api/sales/" + sale.id().text()).expect(404);
        assertThat(client.get("/api/movements?product=" + product).all("qty")).containsExactly("10");
    }

    @Test
    void row_19_a_sale_that_loses_against_another_transaction_is_tried_again_and_made_once() throws Exception {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 10);
        Inventory inventory = shop.part(Inventory.class);
        CompletableFuture<Answer> sale = new CompletableFuture<>();
        shop.part(TransactionTemplate.class).executeWithoutResult(status -> {
            inventory.post(Receipt.into("STORE01").line(product, 1)); // holds the cell until this transaction ends
            sale.completeAsync(() -> client.post("/api/sales", ShopFixture.sale(product, 3)));
            assertThat(sale).failsWithin(RunningShop.LOCK_WAIT.multipliedBy(2));
            status.setRollbackOnly();
        });
        sale.get(20, TimeUnit.SECONDS).expect(201);
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(7);
    }

    private static Sku product(String id) {
        return Sku.of(id);
    }

    @Test
    void row_36_when_the_shops_own_row_fails_the_ledgers_sale_goes_with_it() {
        String product = ShopFixture.aProductInTheShop(client, "1.00", 10);
        String key = ShopFixture.fresh("taken");
        shop.tamper("insert into retail_movement (command_id, line_no) values (?, 1)", key);
        client.post("/api/sales", ShopFixture.sale(key, List.of(ShopFixture.sale(product, 3))))
                .expect(500);
        assertThat(ShopFixture.onHand(client, product, "STORE01")).isEqualTo(10);
        assertThat(posted(key)).isFalse();
        assertThat(client.get("/api/movements?product=" + product).all("qty")).containsExactly("10");
    }

    @Test
    void row_36_when_the_ledger_refuses_the_shops_own_rows_go_with_it() {
        String stocked = ShopFixture.aProductInTheShop(client, "1.00", 1);
        String key = ShopFixture.fresh("used");
        client.post("/api/sales", ShopFixture.sale(key, List.of(ShopFixture.sale(stocked, 1))))
                .expect(201);
        String id = ShopFixture.fresh("NEVER");
        Map<String, Object> product = Map.of(
                "product_id",
                id,
                "product_name",
                "n",
                "category",
                "c",
                "price",
                1,
                "stock",
                5,
                "supplier",
                "s",
                "key",
                key);
        assertThat(client.post("/api/add_product", product).expect(409).text("code"))
                .isEqualTo("id_conflict");
        client.get("/api/products/" + id).expect(404);
        assertThat(shop.sql()
                        .sql("select count(*) from retail_product where sku = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void row_36_every_movement_has_its_number_and_every_number_its_movement() {
        try (RunningShop own = RunningShop.onH2("--retail.auth=off")) {
            int movements = trades(own.client());
            assertThat(count(own, "select count(*) from retail_movement")).isEqualTo(movements);
            assertThat(count(own, "select count(*) from inv_movement")).isEqualTo(movements);
            assertThat(count(own, """
                    select count(*)
                      from inv_command c
                      join inv_movement m on m.command_no = c.command_no
                      join retail_movement n on n.command_id = c.id and n.line_no = m.line_no
                    """)).isEqualTo(movements);
        }
    }

    /** A sale of three lines, a return of two and a transfer, after three receipts; how many movements it all is. */
    private static int trades(Client client) {
        List<String> products = Stream.generate(() -> ShopFixture.aProductInTheShop(client, "1.00", 10))
                .limit(3)
                .toList();
        List<Map<String, Object>> lines =
                products.stream().map(product -> ShopFixture.sale(product, 2)).toList();
        Answer sale = client.post("/api/sales", Map.of("lines", lines)).expect(201);
        Map<String, Object> back = Map.of("lines", List.of(line(1), line(3)));
        client.post("/api/sales/" + sale.text("receipt") + "/returns", back).expect(201);
        Map<String, Object> transfer =
                ShopFixture.movement(products.get(0), 4, "STORE01", ShopFixture.aLocation(client));
        client.post("/api/movements", transfer).expect(201);
        return 3 + 3 + 2 + 1;
    }

    private static Map<String, Object> line(int number) {
        return Map.of("line", number, "quantity", 1);
    }

    private static int count(RunningShop shop, String query) {
        return shop.sql().sql(query).query(Integer.class).single();
    }

    private boolean posted(String key) {
        Inventory inventory = shop.part(Inventory.class);
        return Boolean.TRUE.equals(shop.part(TransactionTemplate.class)
                .execute(status -> inventory.stock().find(CommandId.of(key)).isPresent()));
    }
}
