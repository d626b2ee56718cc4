package org.stockledger.examples.retail.catalogue;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.Trade;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductStock;
import org.stockledger.inventory.ProductStockQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.TotalQuantity;

/** Looks after the products, one transaction for each wish. */
@Service
public class ProductDesk {
    private final Inventory inventory;
    private final ProductBook book;

    ProductDesk(Inventory inventory, ProductBook book) {
        this.inventory = inventory;
        this.book = book;
    }

    @Trade
    public ProductAnswer change(Sku sku, ProductForm form) {
        return answer(book.change(sku, form));
    }

    @Trade
    public void delete(Sku sku) {
        book.delete(sku);
    }

    @Trade
    public ProductAnswer archive(Sku sku) {
        inventory.products().archive(sku);
        book.changed(sku.text());
        return found(sku);
    }

    @Trade
    public ProductAnswer restore(Sku sku) {
        inventory.products().restore(sku);
        book.changed(sku.text());
        return found(sku);
    }

    /** The product of this id, with its stock and supplier. */
    @Transactional(readOnly = true)
    public ProductAnswer find(Sku sku) {
        return found(sku);
    }

    private ProductAnswer found(Sku sku) {
        return answer(inventory
                .products()
                .find(sku)
                .orElseThrow(() -> ClientMistake.unknown("Product '" + sku + "' not found.")));
    }

    @Transactional(readOnly = true)
    public Page<ProductAnswer> list(String search, boolean archivedToo, PageRequest page) {
        ProductStockQuery query = ProductStockQuery.all().containing(search).page(page);
        Page<ProductStock> products = inventory.reports().stockOfProducts(archivedToo ? query.withArchived() : query);
        return new Page<>(answers(products.items()), products.next());
    }

    private ProductAnswer answer(Product product) {
        TotalQuantity onHand = inventory.stock().onHand(product.sku()).values().stream()
                .reduce(TotalQuantity.ZERO, TotalQuantity::plus, TotalQuantity::plus);
        StockStatus status = StockStatus.of(onHand, product.reorderPoint());
        return answers(List.of(new ProductStock(product, onHand, 0, status))).get(0);
    }

    private List<ProductAnswer> answers(List<ProductStock> products) {
        List<String> skus =
                products.stream().map(stock -> stock.product().sku().text()).toList();
        Map<String, ProductCard> cards = book.cards(skus);
        return products.stream()
                .map(stock -> ProductAnswer.of(
                        stock,
                        ProductCard.supplierOn(cards.get(stock.product().sku().text()))))
                .toList();
    }
}
