package org.stockledger.examples.retail.shop;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.catalogue.ProductBook;
import org.stockledger.examples.retail.catalogue.ProductCard;
import org.stockledger.examples.retail.shop.ShelfAnswer.Shelved;
import org.stockledger.inventory.Sku;

/** The shelf as RetailDash's pages show it. */
@Service
class ShelfView {
    private final Shelf shelf;
    private final ProductBook book;

    ShelfView(Shelf shelf, ProductBook book) {
        this.shelf = shelf;
        this.book = book;
    }

    /** The worst stock first. */
    @Transactional(readOnly = true)
    public List<ShelfAnswer> worstFirst() {
        return shelf.all().stream()
                .sorted(Shelved.WORST_FIRST)
                .map(shelved -> shelved.answer(null))
                .toList();
    }

    /** By id, with the suppliers. */
    @Transactional(readOnly = true)
    public List<ShelfAnswer> byId() {
        return withSuppliers(shelf.all());
    }

    /** One product, with its supplier. */
    @Transactional(readOnly = true)
    public ShelfAnswer find(Sku sku) {
        return withSuppliers(List.of(shelf.find(sku))).get(0);
    }

    private List<ShelfAnswer> withSuppliers(List<Shelved> shelf) {
        Map<String, ProductCard> cards = book.cards(
                shelf.stream().map(shelved -> shelved.product().sku().text()).toList());
        return shelf.stream()
                .map(shelved -> shelved.answer(
                        ProductCard.supplierOn(cards.get(shelved.product().sku().text()))))
                .toList();
    }
}
