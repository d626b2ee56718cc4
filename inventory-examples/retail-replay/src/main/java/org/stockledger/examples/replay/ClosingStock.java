package org.stockledger.examples.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stockledger.inventory.Entry;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.PageRequest;

/**
 * What the ledger holds at the end, read from it.
 *
 * @param units on hand, of all articles together
 * @param movements how many movements there are, the opening stock's included
 * @param netUnits of every article ever moved, by its code as written: units sold less units that came back, which is
 *     the opening stock less what is on hand now
 */
record ClosingStock(long units, long movements, Map<String, Long> netUnits) {

    /**
     * Reads the last entry of every article: its balance is what is on hand, its sequence how many entries there are.
     * Each of them is one movement, because goods only come into the shop or leave it here.
     */
    static ClosingStock of(Inventory inventory, Survey survey, Opening opening) {
        long units = 0;
        long movements = 0;
        Map<String, Long> netUnits = new LinkedHashMap<>();
        for (Article article : survey.articles()) {
            List<Entry> last = inventory
                    .stock()
                    .entries(article.sku(), Shop.CODE, PageRequest.first(1))
                    .items();
            for (Entry entry : last) {
                long onHand = Figures.whole(entry.balance());
                units += onHand;
                movements += entry.sequence();
                netUnits.put(article.code(), opening.units(article) - onHand);
            }
        }
        return new ClosingStock(units, movements, Collections.unmodifiableMap(netUnits));
    }
}
