package org.stockledger.inventory.spi;

import java.text.Normalizer;
import java.util.Locale;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;

/**
 * The text that searches look in, folded once for every store: NFC, lower case of {@link Locale#ROOT}, NFC again. The
 * databases' own folding has four different answers.
 */
public final class SearchText {
    private SearchText() {}

    /** SKU, name and description, each on a line of its own, folded. */
    public static String of(Product product) {
        return fold(product.sku().text() + "\n" + product.name() + "\n" + product.description());
    }

    /** Code, name and address, each on a line of its own, folded. */
    public static String of(Location location) {
        return fold(location.code().text() + "\n" + location.name() + "\n" + location.address());
    }

    /** The folded form of a text. */
    public static String fold(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
