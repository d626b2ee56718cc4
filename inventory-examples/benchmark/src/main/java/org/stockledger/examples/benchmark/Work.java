package org.stockledger.examples.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/** What the customers buy. */
enum Work {
    /** One line, always the same article. */
    HOT(1, 1) {
        @Override
        IntSupplier taste(SplittableRandom random) {
            return () -> 0;
        }
    },

    /** Three lines of a thousand articles, the n-th of which is asked for 1/n times as often as the first. */
    MIXED(1_000, 3) {
        @Override
        IntSupplier taste(SplittableRandom random) {
            Skew skew = Skew.over(articles());
            return () -> skew.pick(random.nextDouble());
        }
    },

    /** Three lines of a thousand articles, each as likely as the other. */
    SPREAD(1_000, 3) {
        @Override
        IntSupplier taste(SplittableRandom random) {
            return () -> random.nextInt(articles());
        }
    };

    /** As many articles as any of them needs. */
    static final int MOST_ARTICLES = 1_000;

    private final int articles;
    private final int lines;

    Work(int articles, int lines) {
        this.articles = articles;
        this.lines = lines;
    }

    /** Which article the next hand takes, by its number in the assortment. */
    abstract IntSupplier taste(SplittableRandom random);

    /** The customers of one caller: the same sequence from the same seed, whoever serves them. */
    Customers customers(List<Article> assortment, long seed) {
        return new Customers(assortment, lines, taste(new SplittableRandom(seed)));
    }

    int articles() {
        return articles;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
