package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Starting on an empty database, whichever it is: row 35. */
class FirstStartTest {
    private static final Set<String> TABLES = new TreeSet<>(List.of(
            "inv_product",
            "inv_location",
            "inv_stock",
            "inv_command",
            "inv_movement",
            "inv_entry",
            "inv_schema_history",
            "retail_counter",
            "retail_product",
            "retail_movement",
            "retail_user",
            "retail_schema_history"));

    private static final String PASSWORD = "s3cret!pw";

    private static Set<String> columnsOnH2;

    @BeforeAll
    static void startOnH2() {
        try (RunningShop shop = RunningShop.onH2("--retail.auth=off")) {
            columnsOnH2 = columns(shop);
        }
    }

    static List<Engine> engines() {
        return Engine.all();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void row_35_the_first_start_makes_the_same_tables_and_columns_everywhere_and_the_samples_once(Engine engine) {
        try (TestDatabase database = engine.newDatabase()) {
            for (int start = 1; start <= 2; start++) {
                try (RunningShop shop = RunningShop.on(database, "--retail.auth=off", "--retail.sample=true")) {
                    sampled(shop.client());
                    assertThat(tables(shop)).isEqualTo(TABLES);
                    assertThat(columns(shop)).isEqualTo(columnsOnH2);
                }
            }
            try (RunningShop shop = RunningShop.on(database, "--retail.auth=off")) {
                trades(shop.client());
                tellsUsersApart(shop);
            }
        }
    }

    private static Set<String> tables(RunningShop shop) {
        return columns(shop).stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> columns(RunningShop shop) {
        Set<String> columns = new TreeSet<>();
        shop
                .sql()
                .sql("select lower(table_name) as t, lower(column_name) as c from information_schema.columns")
                .query((row, number) -> row.getString("t") + "." + row.getString("c"))
                .list()
                .stream()
                .filter(name -> name.startsWith("inv_") || name.startsWith("retail_"))
                .forEach(columns::add);
        return columns;
    }

    private static void sampled(Client client) {
        assertThat(client.get("/api/products").all("product_id")).containsExactly("PROD001", "PROD002");
        assertThat(client.get("/api/products").all("stock")).containsExactly("20", "15");
        assertThat(client.get("/api/locations").all("name")).containsExactly("Retail Store", "Main Warehouse");
        assertThat(client.get("/api/movements").all("qty")).containsExactly("15", "20");
        assertThat(client.get("/api/movements").all("movement_id")).containsExactly("2", "1");
    }

    /** What only a real database can tell: each kind of statement once. */
    private static void trades(Client client) {
        client.post("/api/sales", ShopFixture.sale("PROD002", 1)).expect(201);
        client.get("/api/dashboard").expect(200);
        client.get("/api/overview").expect(200);
        Answer id =
                client.post("/api/add_product", Map.of("product_name", "n", "category", "c", "price", 1, "stock", 5));
        client.delete("/api/remove_product/" + id.expect(200).text("product_id"))
                .expect(200);
        Answer sale = client.get("/api/sales?limit=1");
        Map<String, Object> back = Map.of("lines", List.of(Map.of("line", 1, "quantity", 1)));
        client.post("/api/sales/" + sale.json().get(0).get("receipt").stringValue() + "/returns", back)
                .expect(201);
    }

    /** A user's id is one text and no other, however the database compares texts by default. */
    private static void tellsUsersApart(RunningShop shop) {
        Client client = shop.client();
        client.post("/api/register_admin", Map.of("email", "maria@shop.example", "password", PASSWORD))
                .expect(200);
        shop.tamper("update retail_user set admin_id = 'MARIA22'");
        for (String other : List.of("maria22", "MARIA22 ", "MÁRIA22")) {
            client.post("/api/login_admin", Map.of("admin_id", other, "password", PASSWORD))
                    .expect(401);
        }
        client.post("/api/login_admin", Map.of("admin_id", "MARIA22", "password", PASSWORD))
                .expect(200);
    }

    @Test
    void row_35_without_being_asked_there_is_the_shop_and_nothing_else() {
        try (RunningShop shop = RunningShop.onH2("--retail.auth=off", "--retail.shop=TILL")) {
            assertThat(shop.client().get("/api/products").json().isEmpty()).isTrue();
            assertThat(shop.client().get("/api/locations").all("location_id")).containsExactly("TILL");
        }
    }

    @Test
    void row_35_a_changed_threshold_holds_for_the_products_that_are_there() {
        assumeTrue(Engine.H2.isActive(), "on H2, which -Dinventory.test.engines leaves out");
        try (TestDatabase database = Engine.H2.newDatabase()) {
            String product;
            try (RunningShop shop = RunningShop.on(database, "--retail.auth=off")) {
                product = ShopFixture.aProductInTheShop(shop.client(), "1.00", 7);
                registeredElsewhere(shop);
                assertThat(shop.client().get("/api/products/" + product).text("status"))
                        .isEqualTo("Low Stock");
            }
            try (RunningShop shop = RunningShop.on(database, "--retail.auth=off", "--retail.low-stock=5")) {
                assertThat(shop.client().get("/api/products/" + product).text("status"))
                        .isEqualTo("In Stock");
                assertThat(reorderPoint(shop, "ELSEWHERE")).isEqualTo(Quantity.of(3));
            }
        }
    }

    /** By another program on the same ledger: its threshold is its own business. */
    private static void registeredElsewhere(RunningShop shop) {
        Product product = Product.of("ELSEWHERE", "Of another program").reorderedAt(Quantity.of(3));
        shop.part(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> shop.part(Inventory.class).products().register(product));
    }

    private static Quantity reorderPoint(RunningShop shop, String sku) {
        return shop.part(TransactionTemplate.class)
                .execute(status ->
                        shop.part(Inventory.class).products().find(Sku.of(sku)).orElseThrow())
                .reorderPoint();
    }
}
