package org.stockledger.examples.retail.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;

/**
 * Looks at the newest postings of the ledger for those that this process did not make. A posting may be committed a little
 * after a newer one; so what is known is a set of the last ids, not one place. Thread-safe.
 */
@Component
class LedgerWatch {
    private static final int KNOWN = 5_000;
    private static final int MOST_PAGES = 10;
    private static final PageRequest NEWEST = PageRequest.first(50);

    private final Inventory inventory;
    private final TransactionTemplate reading;
    private final Set<CommandId> known = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandId, Boolean> eldest) {
            return size() > KNOWN;
        }
    }));

    LedgerWatch(Inventory inventory, TransactionTemplate transactions) {
        this.inventory = inventory;
        this.reading = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.reading.setReadOnly(true);
    }

    /** This process told of it itself. */
    void saw(CommandId id) {
        known.add(id);
    }

    /** Takes what there is as known. */
    void catchUp() {
        unseen();
    }

    /** The news of what was not known, from the newest page back to the first that is known all over. */
    Optional<News> unseen() {
        List<Movement> unseen = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(NEWEST);
        for (int pages = 0; next.isPresent() && pages < MOST_PAGES; pages++) {
            Page<Movement> page = read(next.get());
            List<Movement> fresh = page.items().stream()
                    .filter(movement -> !known.contains(movement.command()))
                    .toList();
            unseen.addAll(fresh);
            next = fresh.isEmpty() ? Optional.empty() : page.next().map(NEWEST::after);
        }
        unseen.forEach(movement -> known.add(movement.command()));
        News news = News.of(unseen, Instant.now());
        boolean more = next.isPresent();
        return unseen.isEmpty() ? Optional.empty() : Optional.of(more ? news.ofManyProducts() : news);
    }

    private Page<Movement> read(PageRequest page) {
        return Objects.requireNonNull(reading.execute(
                status -> inventory.stock().movements(MovementQuery.all().page(page))));
    }
}
