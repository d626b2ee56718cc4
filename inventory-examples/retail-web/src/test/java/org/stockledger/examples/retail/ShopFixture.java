package org.stockledger.examples.retail;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What tests say of a shop. */
public final class ShopFixture {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private ShopFixture() {}

    /** An id that no other test uses. */
    public static String fresh(String prefix) {
        return prefix + "-" + NAMES.incrementAndGet();
    }

    /** A new product at this price, by its id. */
    public static String aProduct(Client client, String price) {
        String id = fresh("ART");
        client.post("/api/products", Map.of("product_id", id, "name", "Article " + id, "price", new BigDecimal(price)))
                .expect(201);
        return id;
    }

    /** A new location, by its id. */
    public static String aLocation(Client client) {
        String id = fresh("LOC");
        client.post("/api/locations", Map.of("location_id", id, "name", "Place " + id))
                .expect(201);
        return id;
    }

    /** A new product with so much in the shop. */
    public static String aProductInTheShop(Client client, String price, int stock) {
        String id = aProduct(client, price);
        client.post("/api/movements", movement(id, stock, null, "STORE01")).expect(201);
        return id;
    }

    public static Map<String, Object> movement(
            String product, Object quantity, @Nullable String from, @Nullable String to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("product_id", product);
        body.put("qty", quantity);
        if (from != null) {
            body.put("from_location", from);
        }
        if (to != null) {
            body.put("to_location", to);
        }
        return body;
    }

    public static Map<String, Object> sale(String product, int quantity) {
        return Map.of("product_id", product, "quantity", quantity);
    }

    public static Map<String, Object> sale(String key, List<Map<String, Object>> lines) {
        return Map.of("key", key, "lines", lines);
    }

    /** What is on hand of the product at the location, by the stock report. */
    public static int onHand(Client client, String product, String location) {
        return client.get("/api/reports/stock?limit=1000&search=" + Client.encoded(product))
                .expect(200)
                .json()
                .get("rows")
                .valueStream()
                .filter(row -> row.get("product_id").stringValue().equals(product))
                .filter(row -> row.get("location_id").stringValue().equals(location))
                .mapToInt(row -> row.get("qty").intValue())
                .sum();
    }
}
