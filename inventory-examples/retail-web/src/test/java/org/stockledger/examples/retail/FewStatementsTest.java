package org.stockledger.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is asked for many things at once is not asked of the database one by one. */
class FewStatementsTest {
    private static final int PRODUCTS = 30;
    private static final int FEW = 8;

    private static RunningShop shop;
    private static Client client;

    @BeforeAll
    static void open() {
        shop = RunningShop.onH2With(SentStatements.class, "--retail.auth=off");
        client = shop.client();
        for (int number = 0; number < PRODUCTS; number++) {
            client.post("/api/products", Map.of("product_id", id(number), "name", "Tea", "price", 2, "stock", 5))
                    .expect(201);
        }
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String id(int number) {
        return String.format("TEA-%02d", number);
    }

    @Test
    void row_23_a_search_of_the_stock_report_for_one_row_of_many_reads_many_at_once() {
        int sent = shop.part(SentStatements.class).during(() -> {
            Answer last = client.get("/api/reports/stock?limit=1&search=" + id(PRODUCTS - 1));
            assertThat(last.expect(200).json().get("rows").size()).isEqualTo(1);
        });
        assertThat(sent).isBetween(1, FEW);
    }

    @Test
    void row_23_a_search_is_paged_by_exactly_so_many_rows_and_ends_with_the_last_that_matches() {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            Answer page =
                    client.get("/api/reports/stock?limit=4&search=tEa-1" + next).expect(200);
            page.json()
                    .get("rows")
                    .valueStream()
                    .forEach(row -> found.add(row.get("product_id").stringValue()));
            next = page.header("X-Next-Cursor").isEmpty() ? "" : "&after=" + page.header("X-Next-Cursor");
            assertThat(found).hasSize(next.isEmpty() ? 10 : found.size() / 4 * 4);
        } while (!next.isEmpty());
        assertThat(found)
                .isEqualTo(
                        IntStream.range(10, 20).mapToObj(FewStatementsTest::id).toList());
        assertThat(client.get("/api/reports/stock?limit=5&search=TEA-2")
                        .expect(200)
                        .header("X-Next-Cursor"))
                .isNotEmpty();
        assertThat(client.get("/api/reports/stock?limit=10&search=TEA-2")
                        .expect(200)
                        .header("X-Next-Cursor"))
                .isEmpty();
    }

    @Test
    void row_18_the_price_of_a_whole_cart_is_asked_for_at_once() {
        List<Map<String, Object>> lines = IntStream.range(0, PRODUCTS)
                .mapToObj(number -> ShopFixture.sale(id(number), 1))
                .toList();
        int sent = shop.part(SentStatements.class)
                .during(() -> assertThat(client.post("/api/quote", Map.of("lines", lines))
                                .expect(200)
                                .body())
                        .contains("\"total\":60.00,"));
        assertThat(sent).isBetween(1, FEW);
    }
}
