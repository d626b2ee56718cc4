package org.stockledger.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Line;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.Transfer;

/**
 * What a shop brings along that has traded before: its articles at ten places, what lies there, and what moved. The same
 * for the same numbers; made piece by piece, for it may be more than fits into memory.
 */
final class PastTrade {
    static final int PLACES = 10;

    private static final int LINES = 5;
    private static final int LINES_OF_AN_OPENING = 500;
    private static final int PLENTY = 1_000_000;

    private final int articles;
    private final SplittableRandom random = new SplittableRandom(42);

    /** @param cells how many kinds of goods lie at how many places, in all */
    PastTrade(int cells) {
        this.articles = Math.max(1, cells / PLACES);
    }

    List<Location> locations() {
        List<Location> locations = new ArrayList<>(PLACES);
        for (int place = 0; place < PLACES; place++) {
            locations.add(Location.of(place(place), "Shop " + place));
        }
        return locations;
    }

    List<Product> products() {
        List<Product> products = new ArrayList<>(articles);
        for (int article = 0; article < articles; article++) {
            products.add(Product.of(sku(article), "Article number " + article).priced("9.99", Article.CURRENCY));
        }
        return products;
    }

    /** What lies at a place. */
    List<Command> openingAt(int place) {
        List<Command> openings = new ArrayList<>();
        for (int from = 0; from < articles; from += LINES_OF_AN_OPENING) {
            List<ReceiptLine> lines = new ArrayList<>(LINES_OF_AN_OPENING);
            for (int article = from; article < Math.min(articles, from + LINES_OF_AN_OPENING); article++) {
                lines.add(ReceiptLine.of(sku(article), PLENTY));
            }
            openings.add(Receipt.into(place(place)).lines(lines).id("opening/" + place + "/" + from));
        }
        return openings;
    }

    /** The next commands, of as many movements in all. */
    List<Command> next(int movements) {
        List<Command> commands = new ArrayList<>(movements / LINES + 1);
        for (int left = movements; left > 0; left -= LINES) {
            commands.add(next(Math.min(LINES, left), random.nextInt(10)));
        }
        return commands;
    }

    private Command next(int lines, int kind) {
        if (kind == 0) {
            List<ReceiptLine> received = new ArrayList<>(lines);
            lines(lines).forEach(line -> received.add(new ReceiptLine(line.sku(), line.quantity(), null)));
            return Receipt.into(anyPlace()).lines(received);
        }
        int from = random.nextInt(PLACES);
        return kind <= 2
                ? Transfer.between(place(from), place((from + 1 + random.nextInt(PLACES - 1)) % PLACES))
                        .lines(lines(lines))
                : Issue.from(place(from)).lines(lines(lines));
    }

    private List<Line> lines(int count) {
        List<Line> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(Line.of(sku(random.nextInt(articles)), 1L + random.nextInt(3)));
        }
        return lines;
    }

    private String anyPlace() {
        return place(random.nextInt(PLACES));
    }

    private static String place(int place) {
        return "SHOP-" + place;
    }

    private static String sku(int article) {
        return "ART-" + article;
    }
}
