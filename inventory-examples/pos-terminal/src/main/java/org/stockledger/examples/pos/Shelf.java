package org.stockledger.examples.pos;

import java.util.List;
import java.util.Optional;

/** Where the till finds an article: by the code on it, as last copied from the ledger. */
record Shelf(Catalogue catalogue, Barcodes barcodes, BackOffice office) {
    /** The article of this SKU or barcode. */
    Optional<Article> find(String code) {
        return catalogue.find(barcodes.sku(code));
    }

    List<Article> search(String text) {
        return catalogue.search(text);
    }

    void refresh() {
        catalogue.refresh(office.open());
    }
}
