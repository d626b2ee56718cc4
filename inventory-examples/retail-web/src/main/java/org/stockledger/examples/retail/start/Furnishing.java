package org.stockledger.examples.retail.start;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.Trade;
import org.stockledger.examples.retail.catalogue.ProductBook;
import org.stockledger.examples.retail.stock.MovementNumbers;
import org.stockledger.examples.retail.web.Paging;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Sku;

/** Furnishes a database; doing it again does nothing. */
@Service
class Furnishing {
    private final Inventory inventory;
    private final ProductBook book;
    private final MovementNumbers numbers;
    private final ShopSettings settings;

    Furnishing(Inventory inventory, ProductBook book, MovementNumbers numbers, ShopSettings settings) {
        this.inventory = inventory;
        this.book = book;
        this.numbers = numbers;
        this.settings = settings;
    }

    @Trade
    public void shop() {
        inventory.locations().registerMissing(List.of(Location.of(settings.shop(), "Retail Store")));
    }

    /** Every product of this shop is low below the same threshold, the one of now; those of other programs keep theirs. */
    @Trade
    public void threshold() {
        List<String> others =
                Paging.all(page -> inventory
                                .products()
                                .list(ProductQuery.all().withArchived().page(page)))
                        .stream()
                        .filter(product -> !product.reorderPoint().equals(settings.reorderPoint()))
                        .map(product -> product.sku().text())
                        .toList();
        book.cards(others).keySet().stream()
                .map(Sku::of)
                .forEach(sku ->
                        inventory.products().change(sku, product -> product.reorderedAt(settings.reorderPoint())));
    }

    /** Two products, two locations, twenty and fifteen pieces: ids make a second time harmless. */
    @Trade
    public void samples() {
        inventory
                .locations()
                .registerMissing(
                        List.of(Location.of("WH001", "Main Warehouse"), Location.of("STORE01", "Retail Store")));
        inventory
                .products()
                .registerMissing(List.of(sample("PROD001", "Laptop", "999.00"), sample("PROD002", "Mouse", "19.90")));
        Stream.of("PROD001", "PROD002").map(Sku::of).forEach(book::card);
        post(Receipt.into("WH001").line("PROD001", 20).id("sample-1"));
        post(Receipt.into("STORE01").line("PROD002", 15).id("sample-2"));
    }

    private Product sample(String sku, String name, String price) {
        return Product.of(sku, name)
                .priced(price, settings.currency().getCurrencyCode())
                .inCategory("Electronics")
                .reorderedAt(settings.reorderPoint());
    }

    private void post(Command command) {
        numbers.assign(inventory.post(command));
    }
}
