package org.stockledger.examples.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;

/**
 * What the whole file holds, found by reading it once before anything is posted: so the opening stock is known, and a
 * file with a fault in it changes nothing.
 */
final class Survey {
    private final Map<Rejection, RejectedLines> rejected = new EnumMap<>(Rejection.class);
    private final Map<Sku, Article> articles = new TreeMap<>();
    private long lines;
    private long saleLines;
    private long returnLines;
    private @Nullable Instant begin;

    /** How many lines a rule rejected, and where the first of them is. */
    record RejectedLines(long lines, long firstLine) {
        RejectedLines plus(RejectedLines more) {
            return new RejectedLines(lines + more.lines, firstLine);
        }
    }

    void add(Bill bill) {
        bill.run().forEach(this::add);
        if (!bill.lines().isEmpty()) {
            requirePostable(bill);
            begin = begin == null || bill.at().isBefore(begin) ? bill.at() : begin;
        }
    }

    private void add(SalesLine line) {
        lines++;
        Optional<Rejection> reason = Rejection.of(line);
        reason.ifPresent(why -> rejected.merge(why, new RejectedLines(1, line.number()), RejectedLines::plus));
        if (reason.isEmpty()) {
            article(line).add(line);
            saleLines += line.isCancellation() ? 0 : 1;
            returnLines += line.isCancellation() ? 1 : 0;
        } else if (!line.code().isBlank()) {
            article(line).addRejected(line);
        }
    }

    private Article article(SalesLine line) {
        try {
            return articles.computeIfAbsent(Codes.sku(line.code()), sku -> new Article(sku, line.code()));
        } catch (InvalidInputException noCode) {
            throw SalesFileException.atLine(line.number(), "StockCode: " + noCode.getMessage());
        }
    }

    private static void requirePostable(Bill bill) {
        try {
            bill.command();
        } catch (InvalidInputException fault) {
            throw SalesFileException.atLine(bill.firstLine(), "bill " + bill.invoice() + ": " + fault.getMessage());
        }
    }

    long lines() {
        return lines;
    }

    long saleLines() {
        return saleLines;
    }

    long returnLines() {
        return returnLines;
    }

    /** By reason, those that occurred only, in the order of the rules. */
    Map<Rejection, RejectedLines> rejected() {
        return Collections.unmodifiableMap(rejected);
    }

    /** Every code of the file, by code. */
    Collection<Article> articles() {
        return Collections.unmodifiableCollection(articles.values());
    }

    List<Product> products() {
        return articles.values().stream().map(Article::product).toList();
    }

    /** When the first bill was written; empty if there is none. */
    Optional<Instant> begin() {
        return Optional.ofNullable(begin);
    }
}
