package org.stockledger.examples.pos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;

/** A few articles to try the till with. Filling it in again changes nothing. */
final class SampleShop {
    private static final List<Product> ARTICLES = List.of(
            Product.of("TEA", "Green tea 250 g").priced("4.50", "EUR"),
            Product.of("MUG", "Stoneware mug").priced("7.90", "EUR"),
            Product.of("POT", "Teapot 1 l").priced("24.00", "EUR"),
            Product.of("HONEY", "Heather honey").priced("6.25", "EUR"),
            Product.of("CHEESE", "Mountain cheese").priced("18.90", "EUR").countedIn(UnitOfMeasure.KG));
    private static final String BARCODES = """
            5012345678900=TEA
            4006381333931=MUG
            7622210449283=HONEY
            """;

    private SampleShop() {}

    static void fill(Inventory inventory, LocationCode shop, Path folder) throws IOException {
        inventory.locations().registerMissing(List.of(Location.of(shop.text(), "Sample shop")));
        inventory.products().registerMissing(ARTICLES);
        inventory.post(Receipt.into(shop.text())
                .line("TEA", 40)
                .line("MUG", 12)
                .line("POT", 3)
                .line("HONEY", 25)
                .line(new ReceiptLine(Sku.of("CHEESE"), Quantity.parse("8.5"), null))
                .id("sample/" + shop));
        Path barcodes = folder.resolve(Barcodes.FILE);
        if (!Files.exists(barcodes)) {
            Files.writeString(barcodes, BARCODES);
        }
    }
}
