package org.stockledger.examples.pos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.Sku;

class SellingTest {
    @TempDir
    Path folder;

    private final Inventory ledger = Inventory.inMemory();
    private Session session;

    @BeforeEach
    void open() throws IOException {
        SampleShop.fill(ledger, Session.SHOP, folder);
        session = new Session(folder, new BackOffice(() -> ledger));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_code_or_a_barcode_puts_an_article_in_and_paying_prints_the_receipt() {
        String said = session.type("TEA", "5012345678900", "3 MUG", "0.350 CHEESE", "pay");

        assertThat(said)
                .contains(
                        "till-1/000001", "1  2 x Green tea 250 g", "2  3 x Stoneware mug", "3  0.35 x Mountain cheese")
                .containsPattern("TOTAL +39\\.32 EUR")
                .containsPattern(" posted\n");
        assertThat(onHand("TEA")).isEqualTo("38");
        assertThat(onHand("MUG")).isEqualTo("9");
        assertThat(onHand("CHEESE")).isEqualTo("8.15");
    }

    @Test
    void quantity_and_discount_change_a_line() {
        assertThat(session.type("MUG", "TEA", "quantity 4", "quantity 2 1")).containsPattern("to pay +33\\.80 EUR");
        assertThat(session.type("discount 10%"))
                .containsPattern("less +-1\\.80")
                .containsPattern("to pay +32\\.00");
        assertThat(session.type("discount 5.80 1"))
                .containsPattern("less +-5\\.80")
                .containsPattern("to pay +26\\.20");
        assertThat(session.type("remove 1", "pay")).containsPattern("TOTAL +16\\.20 EUR");

        assertThat(ledger.sales().list(SaleQuery.all()).items())
                .singleElement()
                .satisfies(sale -> assertThat(sale.total()).hasToString("16.20 EUR"));
    }

    @Test
    void cash_gives_change() {
        assertThat(session.type("TEA", "pay 3"))
                .contains("4.50 EUR to pay, 3 given")
                .doesNotContain("TOTAL");
        assertThat(session.type("pay 10")).containsPattern("change +5\\.50 EUR");
    }

    @Test
    void more_than_is_there_is_refused_at_once_and_the_cart_stays() {
        assertThat(session.type("4 POT", "pay")).contains("REFUSED: 4 of POT requested at SHOP, 3 on hand");
        assertThat(onHand("POT")).isEqualTo("3");

        assertThat(session.type("quantity 3", "pay")).contains("till-1/000002", "posted");
        assertThat(onHand("POT")).isEqualTo("0");
        assertThat(session.type("pending")).contains("0 waiting, 0 refused meanwhile");
    }

    @Test
    void goods_come_back_by_the_number_of_the_receipt() {
        String receipt = session.sell("TEA");
        String big =
                Session.numbers(session.type("3 MUG", "discount 0.01", "pay")).get(0);

        assertThat(session.type("return " + receipt)).containsPattern("REFUND +4\\.50 EUR");
        assertThat(session.type("return " + receipt)).contains("nothing of that can come back any more");
        assertThat(session.type("return " + big + " 1 2")).containsPattern("REFUND +15\\.79 EUR");
        assertThat(session.type("return " + big + " 1 2"))
                .contains("REFUSED: 2 of line 1 of sale " + big + " to be returned, 1 returnable");
        assertThat(session.type("return " + big)).containsPattern("REFUND +7\\.90 EUR");
        assertThat(session.type("return till-9/000001")).contains("the ledger has no sale till-9/000001");
        assertThat(onHand("MUG")).isEqualTo("12");
    }

    @Test
    void the_report_counts_this_till_and_the_whole_shop() {
        session.sell("TEA");
        session.sell("MUG");
        session.type("return " + session.sell("POT"), "4 POT", "pay");

        assertThat(session.type("report"))
                .containsPattern("this till: bills +3\n")
                .containsPattern("  sold for +36\\.40 EUR\n")
                .containsPattern("not posted yet +0\n")
                .containsPattern("the shop: sales +3\n")
                .containsPattern("  refunds +24\\.00 EUR\n")
                .containsPattern("  net +12\\.40 EUR\n");
    }

    @Test
    void find_searches_codes_and_names() {
        assertThat(session.type("find TEA"))
                .contains("Green tea 250 g", "Teapot 1 l")
                .containsPattern("4\\.50 EUR")
                .doesNotContain("mug");
        assertThat(session.type("find caviar")).contains("nothing found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed              | heard
            CAVIAR               | no article 'CAVIAR'
            pay                  | the cart is empty
            again                | there is nothing to press again
            0.5 TEA              | TEA is sold in PCS with 0 decimals, not 0.5
            0 TEA                | a quantity is more than 0, not 0
            quantity 2           | the cart is empty
            quantity two         | digits 0-9
            quantity             | say a quantity
            remove 7             | the cart is empty
            return               | say the receipt's number
            receipt till-1/000099| this till has no such slip
            """)
    void what_cannot_be_done_is_told_in_a_sentence(String typed, String heard) {
        assertThat(session.type(typed)).contains(heard).doesNotContain("Exception");
    }

    @Test
    void a_discount_is_never_more_than_the_line() {
        assertThat(session.type("TEA", "discount 4.51")).contains("a discount is between 0 and the line's amount");
        assertThat(session.type("discount 101%")).contains("a discount is between 0 and the line's amount");
        assertThat(session.type("discount 100%")).containsPattern("to pay +0\\.00 EUR");
    }

    @Test
    void a_receipt_can_be_printed_again() {
        String first = session.sell("TEA");
        session.sell("MUG");

        assertThat(session.type("receipt")).contains("Stoneware mug");
        assertThat(session.type("receipt " + first)).contains("Green tea", first);
    }

    private String onHand(String sku) {
        Quantity quantity = ledger.stock().onHand(Sku.of(sku), Session.SHOP);
        return quantity.toString();
    }
}
