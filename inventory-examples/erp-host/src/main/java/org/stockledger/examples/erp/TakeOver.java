package org.stockledger.examples.erp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.RefusedException;
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
     * @param opened how many articles got their opening balance now
     * @param before how many had one already
     */
    public record Done(int opened, int before) {}

    /**
     * Takes over what has not been taken over before. Again it does nothing for an article that has its opening balance,
     * whatever the column says by now: the id of the command is the article's, so it is posted once for ever.
     */
    @Transactional
    public Done takeOver() {
        List<Article> articles = entities.createQuery("select a from Article a order by a.id", Article.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Inventory inventory = JpaInventory.joining(entities);
        inventory.locations().registerMissing(List.of(Location.of(Order.WAREHOUSE, "Main warehouse")));
        inventory
                .products()
                .registerMissing(articles.stream().map(Article::product).toList());
        List<Receipt> openings = articles.stream()
                .filter(article -> article.stockQty() > 0)
                .map(TakeOver::opening)
                .toList();
        int before = 0;
        for (Outcome outcome : inventory.post(openings)) {
            before += wasThereBefore(outcome) ? 1 : 0;
        }
        return new Done(openings.size() - before, before);
    }

    private static Receipt opening(Article article) {
        return Receipt.into(Order.WAREHOUSE)
                .line(article.sku(), article.stockQty())
                .id("opening/" + article.id());
    }

    /** The same id with another quantity means: the column has moved on since. */
    private static boolean wasThereBefore(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            if (refused.refusal() instanceof Refusal.IdConflict) {
                return true;
            }
            throw RefusedException.of(refused.refusal());
        }
        return outcome.orThrow().replayed();
    }
}
