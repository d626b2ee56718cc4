package org.stockledger.examples.retail.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.JpaSettings;
import org.stockledger.inventory.jpa.OpenInventory;

/** A shop that has traded for a year: what the pictures of the page show. */
final class YearOfTrade {
    private static final List<List<String>> GOODS = List.of(
            List.of("P001", "Espresso roast 250 g", "7.90", "Coffee"),
            List.of("P002", "House blend 1 kg", "21.50", "Coffee"),
            List.of("P003", "Filter papers no. 4", "3.20", "Coffee"),
            List.of("P004", "Earl Grey 100 g", "6.50", "Tea"),
            List.of("P005", "Sencha 100 g", "9.90", "Tea"),
            List.of("P006", "Peppermint, 20 bags", "3.40", "Tea"),
            List.of("P007", "Forest honey 500 g", "9.50", "Pantry"),
            List.of("P008", "Olive oil 0.75 l", "14.90", "Pantry"),
            List.of("P009", "Oat biscuits", "3.60", "Pantry"),
            List.of("P010", "Dark chocolate 70 %", "2.90", "Pantry"),
            List.of("P011", "Apricot jam", "4.90", "Pantry"),
            List.of("P012", "Beeswax candle", "12.00", "Household"),
            List.of("P013", "Linen tea towel", "11.50", "Household"),
            List.of("P014", "Stoneware mug", "16.00", "Household"),
            List.of("P015", "Notebook A5, dotted", "8.90", "Stationery"));
    private static final List<String> SUPPLIERS = List.of("Northwind", "Hansa Import", "Green & Sons");
    private static final int SALES = 420;
    private static final int DAYS = 330;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Random dice = new Random(7);

    private YearOfTrade() {}

    /** A server on a database with that year, and on top of it what was done today. */
    static Shop open() {
        String database = Shop.freshDatabase();
        new YearOfTrade().into(database);
        Shop shop = Shop.open(database);
        today(shop);
        return shop;
    }

    private void into(String database) {
        JpaSettings settings = JpaSettings.standard().ledger(Settings.standard().clock(now::get));
        try (OpenInventory ledger = JpaInventory.open(database, "sa", "", settings)) {
            Instant first = Instant.now().minus(Duration.ofDays(DAYS));
            now.set(first);
            furnish(ledger);
            for (int i = 0; i < SALES; i++) {
                // busier as the year goes on
                double part = Math.sqrt((i + 1.0) / SALES);
                now.set(first.plusSeconds(
                        (long) (part * Duration.ofDays(DAYS - 1).toSeconds())));
                sell(ledger);
            }
        }
    }

    private static void furnish(Inventory ledger) {
        ledger.locations().register(Location.of("STORE01", "Corner shop"));
        ledger.locations().register(Location.of("WH001", "Main warehouse"));
        Receipt opening = Receipt.into("STORE01");
        Receipt reserve = Receipt.into("WH001");
        for (List<String> good : GOODS) {
            ledger.products()
                    .register(Product.of(good.get(0), good.get(1))
                            .priced(good.get(2), "EUR")
                            .inCategory(good.get(3))
                            .reorderedAt(Quantity.of(10)));
            opening = opening.line(good.get(0), 160);
            reserve = reserve.line(good.get(0), 60);
        }
        ledger.post(opening);
        ledger.post(reserve);
    }

    private void sell(Inventory ledger) {
        List<List<String>> shelf = new ArrayList<>(GOODS);
        Collections.shuffle(shelf, dice);
        SaleRequest sale = SaleRequest.at("STORE01");
        for (List<String> good : shelf.subList(0, 1 + dice.nextInt(3))) {
            sale = sale.line(good.get(0), 1 + dice.nextInt(2));
        }
        ledger.sales().sell(sale);
    }

    private static void today(Shop shop) {
        for (int i = 0; i < GOODS.size(); i++) {
            String supplier = SUPPLIERS.get(i % SUPPLIERS.size());
            shop.changes("/api/products/" + GOODS.get(i).get(0), Map.of("supplier", supplier));
        }
        Map<String, Integer> left = Map.of("P005", 0, "P008", 3, "P012", 0, "P014", 7);
        left.forEach((product, rested) -> {
            int stock = shop.answers("/api/get_product/" + product).get("stock").asInt();
            shop.changes("/api/update_stock/" + product, Map.of("quantity", rested - stock));
        });
        for (String product : List.of("P001", "P004", "P007", "P010", "P011", "P001", "P009")) {
            shop.gets("/api/sales", Map.of("lines", List.of(line(product, 2), line("P003", 1))));
        }
        shop.gets("/api/movements", Map.of("product_id", "P015", "qty", 24, "to_location", "WH001"));
        shop.gets(
                "/api/movements",
                Map.of("product_id", "P002", "qty", 12, "from_location", "WH001", "to_location", "STORE01"));
    }

    private static Map<String, Object> line(String product, int quantity) {
        return Map.of("product_id", product, "quantity", quantity);
    }
}
