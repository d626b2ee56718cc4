package org.stockledger.examples.pos;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.stockledger.inventory.Sku;

/**
 * Which article a barcode stands for. The ledger keeps no barcodes, so the till does: lines of {@code 5012345678900=TEA-250}
 * in a file beside its journal.
 */
final class Barcodes {
    static final String FILE = "barcodes.properties";

    private final Properties skus = new Properties();

    /** Reads the folder's barcodes; without the file there are none. */
    static Barcodes in(Path folder) throws IOException {
        Barcodes barcodes = new Barcodes();
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file)) {
                barcodes.skus.load(text);
            }
        }
        return barcodes;
    }

    /** The SKU that the scanned or typed code stands for: itself, if it is no barcode. */
    Sku sku(String code) {
        return Sku.of(skus.getProperty(code, code));
    }
}
