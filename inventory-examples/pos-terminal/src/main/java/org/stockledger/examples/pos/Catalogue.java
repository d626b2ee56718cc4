package org.stockledger.examples.pos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.ProductQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The articles as the ledger last had them, kept in a file so that the till can sell without it. The price that the
 * customer saw goes into the sale: a copy that is old charges what it shows. Thread-safe.
 */
final class Catalogue {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final int PAGE = 1_000;

    private final Path file;
    private volatile Map<Sku, Article> articles = Map.of();

    private Catalogue(Path file) {
        this.file = file;
    }

    /** The folder's copy; empty if there is none yet. */
    static Catalogue in(Path folder) throws IOException {
        Catalogue catalogue = new Catalogue(folder.resolve("catalogue.json"));
        if (Files.exists(catalogue.file)) {
            catalogue.articles = read(Files.readString(catalogue.file));
        }
        return catalogue;
    }

    /** Copies the ledger's articles: those in use. */
    void refresh(Inventory inventory) {
        Map<Sku, Article> fresh = new TreeMap<>();
        PageRequest request = PageRequest.first(PAGE);
        while (true) {
            Page<Product> page = inventory.products().list(ProductQuery.all().page(request));
            page.items().forEach(product -> fresh.put(product.sku(), Article.of(product)));
            if (page.next().isEmpty()) {
                break;
            }
            request = request.after(page.next().get());
        }
        articles = fresh;
        save(fresh.values());
    }

    private void save(Collection<Article> all) {
        try {
            Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text(all));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            LOG.warn("the copy of the catalogue is not kept", failure); // this run has it
        }
    }

    Optional<Article> find(Sku sku) {
        return Optional.ofNullable(articles.get(sku));
    }

    /** The articles whose SKU or name contains the text, whatever its case, ordered by SKU. */
    List<Article> search(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return articles.values().stream()
                .filter(article -> (article.sku() + "\n" + article.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private static String text(Collection<Article> all) {
        ArrayNode json = MAPPER.createArrayNode();
        for (Article article : all) {
            ObjectNode node = json.addObject();
            node.put("sku", article.sku().text()).put("name", article.name());
            node.put("unit", article.unit().code())
                    .put("decimals", article.unit().decimals());
            Money price = article.price();
            if (price != null) {
                node.put("price", price.amount().toPlainString());
                node.put("currency", price.currency().getCurrencyCode());
            }
        }
        return MAPPER.writeValueAsString(json);
    }

    private static Map<Sku, Article> read(String text) {
        Map<Sku, Article> articles = new TreeMap<>();
        for (JsonNode node : MAPPER.readTree(text)) {
            Money price = node.has("price")
                    ? Money.of(
                            node.required("price").asString(),
                            node.required("currency").asString())
                    : null;
            UnitOfMeasure unit = UnitOfMeasure.of(
                    node.required("unit").asString(), node.required("decimals").asInt());
            Sku sku = Sku.of(node.required("sku").asString());
            articles.put(sku, new Article(sku, node.required("name").asString(), price, unit));
        }
        return articles;
    }
}
