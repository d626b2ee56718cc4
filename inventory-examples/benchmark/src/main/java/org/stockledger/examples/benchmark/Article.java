package org.stockledger.examples.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** What is on the shelf: the same articles for every contender. Prices are EUR. */
record Article(String sku, String name, BigDecimal price) {
    static final String CURRENCY = "EUR";

    /** So many articles, the one that is asked for most in front. */
    static List<Article> assortment(int size) {
        return IntStream.range(0, size).mapToObj(Article::number).toList();
    }

    private static Article number(int number) {
        return new Article(
                "ART-%05d".formatted(number), "Article number " + number, BigDecimal.valueOf(100L + number % 900, 2));
    }
}
