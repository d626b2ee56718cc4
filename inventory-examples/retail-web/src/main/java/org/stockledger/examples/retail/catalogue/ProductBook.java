package org.stockledger.examples.retail.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.examples.retail.ShopSettings;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.examples.retail.web.Key;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.Sku;

/**
 * A product and its card, always together: works in the transaction of its caller only. A refusal of the ledger leaves
 * that transaction as it was, so the caller may go on in it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = RefusedException.class)
public class ProductBook {
    private final Inventory inventory;
    private final ProductCards cards;
    private final Counters counters;
    private final ShopSettings settings;
    private final ApplicationEventPublisher events;

    ProductBook(
            Inventory inventory,
            ProductCards cards,
            Counters counters,
            ShopSettings settings,
            ApplicationEventPublisher events) {
        this.inventory = inventory;
        this.cards = cards;
        this.counters = counters;
        this.settings = settings;
        this.events = events;
    }

    /**
     * The product that was added under this key, by this form; until the transaction ends, nobody else adds one.
     *
     * @throws ClientMistake if another form was added under the key, or the product is not what was added any more
     */
    public Optional<Sku> added(ProductForm form, Key key) {
        counters.locked("product");
        Optional<ProductCard> card = cards.findByAddedAs(key.text());
        card.ifPresent(there -> requireSame(form, there, key));
        return card.map(ProductCard::sku).map(Sku::of);
    }

    private void requireSame(ProductForm form, ProductCard card, Key key) {
        Sku sku = Sku.of(card.sku());
        Product asked = form.product(form.id() == null ? card.sku() : form.id(), settings);
        String supplier = ProductCard.supplierOn(newCard(asked.sku(), form, key));
        // Another program may have renamed or deleted the product since: the card does not know.
        Optional<Product> same = inventory.products().find(sku).filter(there -> isSame(asked, there));
        if (same.isEmpty() || !supplier.equals(ProductCard.supplierOn(card))) {
            throw addedOtherwise(sku);
        }
    }

    private static boolean isSame(Product asked, Product there) {
        return asked.sku().equals(there.sku())
                && asked.name().equals(there.name())
                && asked.description().equals(there.description())
                && asked.category().equals(there.category())
                && Objects.equals(asked.price(), there.price());
    }

    /** What a client is told that repeats the key of this product with something else. */
    public static ClientMistake addedOtherwise(Sku sku) {
        String text = "Under this key product '" + sku + "' was added already, or it was changed since.";
        return ClientMistake.of(HttpStatus.CONFLICT, "id_conflict", text);
    }

    /** Adds a product with its card, under the next automatic id where the form has none. */
    public Product add(ProductForm form, Key key) {
        String id = form.id() == null ? nextId() : form.id();
        Product product = inventory.products().register(form.product(id, settings));
        cards.save(newCard(product.sku(), form, key));
        changed(id);
        return product;
    }

    private static ProductCard newCard(Sku sku, ProductForm form, Key key) {
        ProductCard card = new ProductCard(sku.text(), key.text());
        card.supplied(form.supplier() == null ? "" : form.supplier());
        return card;
    }

    /** P001, P002, … P999, P1000: the counter's row is locked, so that no two products come to the same one. */
    private String nextId() {
        Counter counter = counters.locked("product");
        String id;
        do {
            id = String.format("P%03d", counter.next());
        } while (inventory.products().find(Sku.of(id)).isPresent());
        return id;
    }

    /** Changes a product and its card; the history of the product follows a new id, and so does the card. */
    public Product change(Sku sku, ProductForm form) {
        Product changed = inventory
                .products()
                .change(sku, product -> renamed(form.changing().apply(product), form));
        if (!changed.sku().equals(sku)) {
            cards.rename(sku.text(), changed.sku().text());
        }
        if (form.supplier() != null) {
            card(changed.sku()).supplied(form.supplier());
        }
        changed(sku.text());
        return changed;
    }

    private static Product renamed(Product product, ProductForm form) {
        return form.id() == null ? product : product.renamed(form.id());
    }

    /** Removes a product that never moved, with its card. */
    public void delete(Sku sku) {
        inventory.products().delete(sku);
        cards.deleteById(sku.text());
        changed(sku.text());
    }

    /** Tells everybody, once this is true. */
    public void changed(String id) {
        events.publishEvent(new CatalogueChanged("product", id));
    }

    /** The card of the product; a new one if another program registered the product. */
    public ProductCard card(Sku sku) {
        return cards.findById(sku.text()).orElseGet(() -> cards.save(new ProductCard(sku.text())));
    }

    /** The cards of these products, as far as they have one. */
    public Map<String, ProductCard> cards(Collection<String> skus) {
        return cards.findAllById(skus).stream().collect(Collectors.toMap(ProductCard::sku, Function.identity()));
    }
}
