package org.stockledger.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomersTest {
    private static final List<Article> ASSORTMENT = Article.assortment(Work.MOST_ARTICLES);

    @ParameterizedTest
    @EnumSource
    void the_same_seed_sends_the_same_customers(Work work) {
        assertThat(baskets(work, 1, 50)).isEqualTo(baskets(work, 1, 50));
    }

    @Test
    void hot_is_one_article() {
        assertThat(baskets(Work.HOT, 1, 50))
                .allSatisfy(basket -> assertThat(basket.items()).containsExactly(new Item("ART-00000", 1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"MIXED", "SPREAD"})
    void a_basket_has_three_different_articles(Work work) {
        assertThat(baskets(work, 1, 500))
                .allSatisfy(basket -> assertThat(basket.items())
                        .extracting(Item::sku)
                        .hasSize(3)
                        .doesNotHaveDuplicates());
    }

    @Test
    void mixed_is_skewed_by_zipf_s_law_and_spread_is_not() {
        Map<String, Integer> mixed = asked(Work.MIXED);
        // the share of the n-th of 1,000 is 1 / (7.485 n); three different articles flatten the top a little
        assertThat(mixed.get("ART-00000") / 60_000.0).isBetween(0.105, 0.135);
        assertThat(mixed.get("ART-00009") / 60_000.0).isBetween(0.012, 0.016);
        assertThat(asked(Work.SPREAD).get("ART-00000") / 60_000.0).isBetween(0.0005, 0.0016);
    }

    private static Map<String, Integer> asked(Work work) {
        Map<String, Integer> asked = new HashMap<>();
        for (Basket basket : baskets(work, 7, 20_000)) {
            basket.items().forEach(item -> asked.merge(item.sku(), 1, Integer::sum));
        }
        return asked;
    }

    private static List<Basket> baskets(Work work, long seed, int many) {
        Customers customers = work.customers(ASSORTMENT, seed);
        return IntStream.range(0, many)
                .mapToObj(number -> customers.next("r" + number))
                .toList();
    }
}
