package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.examples.replay.SalesLineFixture.MORNING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;

class NamingArticlesTest {

    @Test
    void a_code_is_kept_as_it_is_written() {
        for (String code : List.of("22011", "84030a", "84030A", "POST", "BANK CHARGES", "gift_0001_20", "£1")) {
            assertThat(Codes.sku(code)).isEqualTo(Sku.of(code));
        }
    }

    @Test
    void a_code_the_ledger_does_not_take_stays_a_code_of_its_own() {
        assertThat(Codes.sku("47503J ").text()).isEqualTo("47503J<U+0020>");
        assertThat(Codes.sku("\u00A047503J").text()).isEqualTo("<U+00A0>47503J");
        assertThat(Codes.sku("47\u200B503").text()).isEqualTo("47<U+200B>503");
    }

    @Test
    void the_first_name_is_the_name() {
        assertThat(nameOf(good("LANTERN"), good("BIG LANTERN"))).isEqualTo("LANTERN");
    }

    @Test
    void a_missing_name_is_the_code_unless_a_later_line_has_one() {
        assertThat(nameOf(good(""))).isEqualTo("22011");
        assertThat(nameOf(good(""), good("LANTERN"))).isEqualTo("LANTERN");
    }

    @Test
    void a_name_on_a_rejected_line_counts_only_while_there_is_no_better_one() {
        assertThat(nameOf(rejected("damages"), good("LANTERN"))).isEqualTo("LANTERN");
        assertThat(nameOf(rejected("damages"))).isEqualTo("damages");
    }

    @Test
    void a_name_that_is_too_long_or_runs_over_lines_is_made_to_fit() {
        assertThat(nameOf(good("LANTERN\r\nWITH DOOR"))).isEqualTo("LANTERN WITH DOOR");
        assertThat(nameOf(good("😀".repeat(300)))).isEqualTo("😀".repeat(200));
    }

    private static String nameOf(SalesLine... lines) {
        Survey survey = new Survey();
        for (SalesLine line : lines) {
            survey.add(new Bill(List.of(line)));
        }
        assertThat(survey.products()).hasSize(1);
        Product product = survey.products().get(0);
        return product.name();
    }

    private static SalesLine good(String name) {
        return new SalesLine(2, "540113", "22011", name, 1, MORNING, Money.of("4.95", "GBP"));
    }

    private static SalesLine rejected(String name) {
        return new SalesLine(2, "540113", "22011", name, -1, MORNING, Money.of("0", "GBP"));
    }
}
