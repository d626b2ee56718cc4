package org.stockledger.examples.retail.catalogue;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.Paging;
import org.stockledger.inventory.Sku;

/**
 * Products, as InventoryPro's clients ask for them, and the calls it lacked. {@code AddingController} adds them, with their
 * first stock.
 */
@RestController
@RequestMapping("/api/products")
class ProductController {
    private final ProductDesk desk;
    private final ShopSettings settings;

    ProductController(ProductDesk desk, ShopSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<List<ProductAnswer>> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "false") boolean archived,
            Paging paging) {
        return paging.answer(page -> desk.list(search, archived, page));
    }

    @GetMapping("/{id}")
    ProductAnswer find(@PathVariable String id) {
        return desk.find(Sku.of(id));
    }

    @PutMapping("/{id}")
    ProductAnswer change(@PathVariable String id, @RequestBody Body body) {
        return desk.change(Sku.of(id), ProductForm.of(body, "name", settings));
    }

    @DeleteMapping("/{id}")
    Map<String, String> delete(@PathVariable String id) {
        desk.delete(Sku.of(id));
        return Map.of("message", "Product deleted");
    }

    @PostMapping("/{id}/archive")
    ProductAnswer archive(@PathVariable String id) {
        return desk.archive(Sku.of(id));
    }

    @PostMapping("/{id}/restore")
    ProductAnswer restore(@PathVariable String id) {
        return desk.restore(Sku.of(id));
    }
}
