package org.stockledger.examples.retail.stock;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.users.CurrentUser;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.Paging;
import org.stockledger.examples.retail.web.Span;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Sku;

/** Movements, as InventoryPro's clients ask for them; filtered and paged where they say so. */
@RestController
@RequestMapping("/api/movements")
class MovementController {
    private final StockRoom room;
    private final ShopSettings settings;

    MovementController(StockRoom room, ShopSettings settings) {
        this.room = room;
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<List<MovementAnswer>> list(
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String location,
            @RequestParam(defaultValue = "") String type,
            Span span,
            Paging paging) {
        MovementQuery query = new MovementQuery(
                product.isEmpty() ? null : Sku.of(product),
                location.isEmpty() ? null : LocationCode.of(location),
                type.isEmpty() ? null : MovementType.named(type).kind(),
                span.period(settings.calendar()),
                paging.request());
        return paging.answer(page -> room.list(query.page(page)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MovementAnswer record(@RequestBody Body body) {
        return room.record(MovementForm.of(body).command().with(CurrentUser.context()));
    }

    @DeleteMapping("/{id}")
    Map<String, String> delete(@PathVariable long id) {
        room.undo(id, CommandId.random(), CurrentUser.context());
        return Map.of("message", "Movement deleted");
    }
}
