package org.stockledger.examples.retail.shop;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.catalogue.ProductForm;
import org.stockledger.examples.retail.catalogue.Standing;
import org.stockledger.examples.retail.shop.ShelfAnswer.Shelved;
import org.stockledger.examples.retail.users.CurrentUser;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.examples.retail.web.Key;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;
import tools.jackson.databind.JsonNode;

/** RetailDash's calls: paths, fields and answers as its clients know them. Adding is in {@link AddingController}. */
@RestController
@RequestMapping("/api")
class ShopController {
    private final ShopFloor floor;
    private final ShelfView shelf;
    private final ShopSettings settings;

    ShopController(ShopFloor floor, ShelfView shelf, ShopSettings settings) {
        this.floor = floor;
        this.shelf = shelf;
        this.settings = settings;
    }

    @GetMapping("/product_info")
    List<ShelfAnswer> productInfo() {
        return shelf.worstFirst();
    }

    @GetMapping("/pos_products")
    Map<String, List<ShelfAnswer>> posProducts() {
        return Map.of("products", shelf.byId());
    }

    @GetMapping("/get_product/{id}")
    ShelfAnswer product(@PathVariable String id) {
        return shelf.find(Sku.of(id));
    }

    @PutMapping("/update_stock/{id}")
    Map<String, Object> updateStock(@PathVariable String id, @RequestBody Body body) {
        int change = body.whole("quantity");
        if (change == 0) {
            throw ClientMistake.in("quantity", "Quantity cannot be 0.");
        }
        Shelved shelved = floor.update(Sku.of(id), change, Key.of(body), CurrentUser.context());
        Map<String, Object> answer = answer("Stock updated.", id);
        answer.put("new_stock", shelved.onHand().toBigDecimal());
        answer.put("stock_status", Standing.words(shelved.status()));
        return answer;
    }

    /** Takes a bare number, as RetailDash did, or {@code {"price": …}}. */
    @PutMapping("/update_price/{id}")
    Map<String, Object> updatePrice(@PathVariable String id, @RequestBody JsonNode body) {
        JsonNode price = body.isObject() && body.has("price") ? body.get("price") : body;
        BigDecimal amount = Body.amount(price, "price", settings.currency().getDefaultFractionDigits());
        Product product = floor.reprice(Sku.of(id), ProductForm.checkedPrice(settings.money(amount)));
        Map<String, Object> answer = answer("Price updated.", id);
        Money now = product.price();
        answer.put("new_price", now == null ? amount : now.amount());
        return answer;
    }

    @DeleteMapping("/remove_product/{id}")
    Map<String, Object> remove(@PathVariable String id) {
        floor.remove(Sku.of(id), CurrentUser.context());
        return answer("Product '" + id + "' removed.", id);
    }

    private static Map<String, Object> answer(String message, String id) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("message", message);
        answer.put("product_id", id);
        return answer;
    }
}
