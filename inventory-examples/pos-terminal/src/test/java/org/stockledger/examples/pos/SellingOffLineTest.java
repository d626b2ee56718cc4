package org.stockledger.examples.pos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.Sku;

class SellingOffLineTest {
    @TempDir
    Path folder;

    private final SwitchedStore store = new SwitchedStore();
    private final Inventory ledger = Inventory.over(store, Settings.standard().deadline(Duration.ofMillis(300)));
    private final Inventory atTheOffice = Inventory.over(store.behindTheLine(), Settings.standard());

    @BeforeEach
    void fill() throws IOException {
        SampleShop.fill(ledger, Session.SHOP, folder);
    }

    @Test
    void bills_wait_in_their_order_and_are_posted_when_the_ledger_is_back() {
        try (Session session = session()) {
            session.sell("TEA");
            store.cut(true);
            String off = session.type("2 TEA", "pay");
            assertThat(off).contains("till-1/000002", "TOTAL", "OFF-LINE: will be posted");
            session.sell("MUG");
            assertThat(session.standing()).isEqualTo("off-line 2 waiting");
            assertThat(session.type("report"))
                    .containsPattern("not posted yet +2")
                    .contains("the shop: OFF-LINE");

            store.cut(false);
            awaitPosted(session);
        }
        assertThat(soldNumbers()).containsExactly("till-1/000001", "till-1/000002", "till-1/000003");
        assertThat(onHand("TEA")).isEqualTo(Quantity.of(37));
    }

    @Test
    void a_till_that_is_switched_on_off_line_sells_from_its_copy_of_the_catalogue() {
        session().close();
        store.cut(true);
        try (Session session = session()) {
            assertThat(session.said()).contains("OFF-LINE", "the line is cut");
            session.sell("5012345678900");
        }
        store.cut(false);
        ledger.products().change(Sku.of("TEA"), tea -> tea.priced("5.00", "EUR"));
        try (Session session = session()) {
            awaitPosted(session);
            assertThat(session.type("TEA")).contains("5.00");
        }
        assertThat(ledger.sales().find(CommandId.of("till-1/000001")))
                .map(Sale::total)
                .as("the price that the customer saw")
                .contains(Money.of("4.50", "EUR"));
    }

    @Test
    void what_was_refused_meanwhile_is_shown_until_it_is_dealt_with() {
        try (Session session = session()) {
            store.cut(true);
            session.type("3 POT", "pay");
            atTheOffice.post(Issue.from("SHOP").line("POT", 1));
            store.cut(false);
            awaitPosted(session);

            String notice = "! REFUSED MEANWHILE: till-1/000001: 3 of POT requested at SHOP, 2 on hand";
            assertThat(session.type("find pot")).contains(notice);
            assertThat(session.type("receipt till-1/000001")).contains(notice, "REFUSED: 3 of POT");
        }
        try (Session next = session()) {
            assertThat(next.type("pending")).contains("! REFUSED MEANWHILE", "0 waiting, 1 refused meanwhile");
            next.type("seen");
            assertThat(next.type("pending")).doesNotContain("!").contains("0 refused meanwhile");
        }
        try (Session later = session()) {
            assertThat(later.type("pending")).doesNotContain("!").contains("0 refused meanwhile");
        }
    }

    @Test
    void after_a_lost_answer_again_asks_for_the_same_receipt_and_nothing_is_sold_twice() {
        try (Session session = session()) {
            store.loseAnswers(true);
            assertThat(session.type("TEA", "pay"))
                    .contains("NO ANSWER for till-1/000001", "Press 'again': same receipt number")
                    .doesNotContain("TOTAL");
            assertThat(session.type("MUG")).contains("there is no answer to till-1/000001 yet");
            store.loseAnswers(false);

            assertThat(session.type("again")).contains("till-1/000001", "TOTAL", " posted");
            assertThat(session.sell("MUG")).isEqualTo("till-1/000002");
        }
        assertThat(soldNumbers()).containsExactly("till-1/000001", "till-1/000002");
        assertThat(onHand("TEA")).isEqualTo(Quantity.of(39));
    }

    @Test
    void a_bill_that_can_never_be_right_is_refused_and_holds_nobody_up() {
        try (Session session = session()) {
            assertThat(session.type("TEA", "discount 0.001", "pay")).contains("REFUSED: MONEY_SCALE");
            session.type("clear");
            session.sell("MUG");

            store.cut(true);
            session.sell("HONEY");
            session.type("TEA", "discount 0.001", "pay");
            session.sell("MUG");
            store.cut(false);
            awaitPosted(session);
            assertThat(session.type("pending")).contains("! REFUSED MEANWHILE: till-1/000004: MONEY_SCALE");
        }
        assertThat(soldNumbers()).containsExactly("till-1/000002", "till-1/000003", "till-1/000005");
    }

    @Test
    void while_the_store_is_broken_selling_goes_on_and_the_cashier_is_told_to_call_for_help() {
        try (Session session = session()) {
            store.breakFor(Integer.MAX_VALUE);
            assertThat(session.type("TEA", "pay")).contains("till-1/000001", "TOTAL", "NOT POSTED YET");
            assertThat(session.type("MUG", "pay"))
                    .contains("! NOT POSTED: till-1/000001: the store is broken", "! call for help")
                    .contains("till-1/000002", "TOTAL", "NOT POSTED YET");
            assertThat(session.type("pending")).containsPattern("! NOT POSTED: till-1/00000\\d and 1 more: ");
            assertThat(session.standing().strip()).isEqualTo("2 waiting");
            assertThat(session.type("report", "return till-1/000007"))
                    .contains("the shop: the ledger failed; call for help: the store is broken")
                    .containsPattern("(?m)^the ledger failed; call for help: the store is broken")
                    .doesNotContain("OFF-LINE");

            store.breakFor(0);
            awaitPosted(session);
            assertThat(session.type("pending")).doesNotContain("!").contains("0 waiting, 0 refused");
        }
        assertThat(soldNumbers()).containsExactlyInAnyOrder("till-1/000001", "till-1/000002");
        assertThat(onHand("TEA")).isEqualTo(Quantity.of(39));
    }

    @Test
    void a_slip_on_which_the_store_breaks_lets_those_behind_it_go_first() {
        try (Session session = session()) {
            store.cut(true);
            session.sell("TEA");
            session.sell("MUG");
            store.breakFor(1);
            store.cut(false);
            awaitPosted(session);
        }
        assertThat(soldNumbers()).containsExactly("till-1/000002", "till-1/000001");
    }

    @Test
    void a_number_that_another_till_used_is_not_taken_for_posted() {
        ledger.post(SaleRequest.at("SHOP")
                .line(SaleLine.of("TEA", 1).priced("4.50", "EUR"))
                .id("till-1/000001"));
        try (Session session = session()) {
            assertThat(session.type("TEA", "pay")).contains("REFUSED: another slip has this number");
        }
    }

    @Test
    void goods_that_come_back_while_the_line_breaks_are_posted_once_later() {
        try (Session session = session()) {
            String receipt = session.sell("TEA");
            store.cut(true);
            assertThat(session.type("return " + receipt)).contains("OFF-LINE: this needs the ledger");
            store.cut(false);
            store.loseAnswers(true);
            assertThat(session.type("return " + receipt)).contains("NO ANSWER for till-1/000002");
            store.loseAnswers(false);
            assertThat(session.type("again")).containsPattern("REFUND +4\\.50 EUR");
        }
        assertThat(onHand("TEA")).isEqualTo(Quantity.of(40));
    }

    private Session session() {
        return new Session(folder, new BackOffice(() -> ledger), Duration.ofSeconds(5));
    }

    private List<String> soldNumbers() {
        List<String> numbers = new ArrayList<>();
        ledger.sales()
                .list(SaleQuery.all())
                .items()
                .forEach(sale -> numbers.add(0, sale.id().text()));
        return numbers;
    }

    private Quantity onHand(String sku) {
        return ledger.stock().onHand(Sku.of(sku), Session.SHOP);
    }

    private static void awaitPosted(Session session) {
        Waiting.until("every slip is settled", () -> session.standing().isEmpty());
    }
}
