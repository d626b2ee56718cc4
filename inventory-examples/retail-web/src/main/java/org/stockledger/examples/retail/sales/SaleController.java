package org.stockledger.examples.retail.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.users.CurrentUser;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.Key;
import org.stockledger.examples.retail.web.Paging;
import org.stockledger.examples.retail.web.Span;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;

/** Sales: what RetailDash promised and lacked. */
@RestController
@RequestMapping("/api")
class SaleController {
    private static final String KEY = "Idempotency-Key";

    private final Checkout checkout;
    private final Quote quote;
    private final SalesHistory history;
    private final ShopSettings settings;

    SaleController(Checkout checkout, Quote quote, SalesHistory history, ShopSettings settings) {
        this.checkout = checkout;
        this.quote = quote;
        this.history = history;
        this.settings = settings;
    }

    @PostMapping("/sales")
    ResponseEntity<SaleAnswer> sell(
            @RequestBody Body body, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return answer(checkout.sell(new SaleForm(body, settings).request(key).with(CurrentUser.context())));
    }

    @PostMapping("/quote")
    Quote.Answer quote(@RequestBody Body body) {
        return quote.of(new SaleForm(body, settings).lines());
    }

    @PostMapping("/sales/{id}/returns")
    ResponseEntity<SaleAnswer> takeBack(
            @PathVariable String id,
            @RequestBody Body body,
            @RequestHeader(name = KEY, required = false) @Nullable String header) {
        return takenBack(history.id(id), body, header);
    }

    /** The same of a sale that another program made: its id may have a slash in it, which no path can. */
    @PostMapping("/sale/returns")
    ResponseEntity<SaleAnswer> takeBackById(
            @RequestParam String id,
            @RequestBody Body body,
            @RequestHeader(name = KEY, required = false) @Nullable String header) {
        return takenBack(CommandId.of(id), body, header);
    }

    private ResponseEntity<SaleAnswer> takenBack(CommandId sale, Body body, @Nullable String header) {
        SaleReturn goods = SaleReturn.of(sale)
                .lines(SaleForm.returned(body))
                .id(Key.of(header, body).text())
                .with(CurrentUser.context());
        return answer(checkout.takeBack(goods));
    }

    private static ResponseEntity<SaleAnswer> answer(Checkout.Answered<SaleAnswer> sale) {
        return ResponseEntity.status(sale.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(sale.answer());
    }

    @GetMapping("/sales")
    ResponseEntity<List<SaleAnswer>> list(@RequestParam(defaultValue = "") String product, Span span, Paging asked) {
        Paging paging = asked.orElse(100);
        SaleQuery query = new SaleQuery(
                product.isEmpty() ? null : Sku.of(product), null, span.period(settings.calendar()), paging.request());
        return paging.answer(page -> history.list(query.page(page)));
    }

    @GetMapping("/sales/{id}")
    SaleAnswer find(@PathVariable String id) {
        return history.find(id);
    }

    /** The sale of this id, be it one that can not stand in a path. */
    @GetMapping("/sale")
    SaleAnswer findById(@RequestParam String id) {
        return history.find(CommandId.of(id));
    }
}
