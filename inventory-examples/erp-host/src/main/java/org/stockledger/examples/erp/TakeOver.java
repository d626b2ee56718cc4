package org.stockledger.examples.erp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.jpa.JpaInventory;

/**
 * Takes the old column over: every article becomes a product of the ledger, and what the column says its opening balance.
 * All of it in one transaction, with the articles locked: nobody sells in between. Thread-safe.
 */
@ApplicationScoped
public class TakeOver {
    private final EntityManager entities;

    TakeOver(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What was taken over.
     *
     * @param opened how many articles were taken over now, those with nothing in stock among them
     * @param before how many had been before
     * @param negative the SKUs of those that were left out because their column says less than nothing, in order
     */
    public record Done(int opened, int before, List<String> negative) {}

    /**
     * Takes over what has not been taken over before. Again it does nothing for an article that was, whatever the column
     * says by now: what came since came through the ledger. An article with less than nothing in its column stays unknown
     * to the ledger until somebody has counted it and mended the column.
     */
    @Transactional
    public Done takeOver() {
        List<Article> articles = entities.createQuery("select a from Article a order by a.id", Article.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<Article> open = those(articles, article -> !article.isTakenOver() && article.stockQty() >= 0);
        List<Article> negative = those(articles, article -> !article.isTakenOver() && article.stockQty() < 0);
        open(open);
        return new Done(
                open.size(),
                articles.size() - open.size() - negative.size(),
                negative.stream().map(Article::sku).sorted().toList());
    }

    private void open(List<Article> articles) {
        Inventory inventory = JpaInventory.joining(entities);
        inventory.locations().registerMissing(List.of(Location.of(Order.WAREHOUSE, "Main warehouse")));
        inventory
                .products()
                .registerMissing(articles.stream().map(Article::product).toList());
        List<Receipt> openings = those(articles, article -> article.stockQty() > 0).stream()
                .map(TakeOver::opening)
                .toList();
        inventory.post(openings).forEach(Outcome::orThrow);
        articles.forEach(Article::takeOver);
    }

    private static Receipt opening(Article article) {
        return Receipt.into(Order.WAREHOUSE)
                .line(article.sku(), article.stockQty())
                .id("opening/" + article.id());
    }

    private static List<Article> those(List<Article> articles, Predicate<Article> wanted) {
        return articles.stream().filter(wanted).toList();
    }
}
