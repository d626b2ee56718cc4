package org.stockledger.examples.retail.shop;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.catalogue.ProductAnswer;
import org.stockledger.examples.retail.catalogue.ProductDesk;
import org.stockledger.examples.retail.catalogue.ProductForm;
import org.stockledger.examples.retail.shop.Adding.Added;
import org.stockledger.examples.retail.users.CurrentUser;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.examples.retail.web.Key;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.RefusedException;

/** A product is added, by InventoryPro's call or by RetailDash's. */
@RestController
@RequestMapping("/api")
class AddingController {
    private static final String KEY = "Idempotency-Key";

    private final Adding adding;
    private final ProductDesk desk;
    private final ShopSettings settings;

    AddingController(Adding adding, ProductDesk desk, ShopSettings settings) {
        this.adding = adding;
        this.desk = desk;
        this.settings = settings;
    }

    /** RetailDash's answer. */
    record Message(String message, String productId) {}

    /** InventoryPro's call, which now may also speak of the first stock. */
    @PostMapping("/products")
    ResponseEntity<ProductAnswer> product(
            @RequestBody Body body, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        ProductForm form = ProductForm.of(body, "name", settings);
        if (form.id() == null || form.name() == null) {
            throw ClientMistake.malformed("required", "Product ID and name are required");
        }
        int stock = body.has("stock") ? stock(body, 0) : 0;
        Added added = added(form, stock, Key.of(key, body), "Product already exists");
        return ResponseEntity.status(added.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(desk.find(added.sku()));
    }

    @PostMapping("/add_product")
    Message addProduct(@RequestBody Body body, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        required(body, "product_name");
        required(body, "category");
        ProductForm form = ProductForm.of(body, "product_name", settings);
        if (form.price() == null) {
            throw ClientMistake.in("price", "price is required");
        }
        int stock = stock(body, Math.max(0, settings.minimumStock()));
        String taken = "Product ID '" + form.id() + "' already exists.";
        Added added = added(form, stock, Key.of(key, body), taken);
        return new Message("Product '" + form.name() + "' added.", added.sku().text());
    }

    private static void required(Body body, String field) {
        if (body.textUnlessBlank(field) == null) {
            throw ClientMistake.in(field, field + " is required");
        }
    }

    private static int stock(Body body, int least) {
        int stock = body.whole("stock");
        if (stock < least) {
            throw ClientMistake.in("stock", "Stock must be at least " + least + ".");
        }
        return stock;
    }

    /** As in both predecessors, an id that is taken is the client's mistake. */
    private Added added(ProductForm form, int stock, Key key, String taken) {
        try {
            return adding.add(form, stock, key, CurrentUser.context());
        } catch (RefusedException no) {
            throw no.refusal() instanceof Refusal.SkuTaken ? ClientMistake.malformed("already_exists", taken) : no;
        }
    }
}
