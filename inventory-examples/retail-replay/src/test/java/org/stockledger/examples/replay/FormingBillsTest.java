package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.examples.replay.SalesLineFixture.MORNING;
import static org.stockledger.examples.replay.SalesLineFixture.aLine;
import static org.stockledger.examples.replay.SalesLineFixture.aRejectedLine;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Sku;

class FormingBillsTest {

    @Test
    void a_bill_is_a_run_of_consecutive_lines_with_one_number() {
        assertThat(idsOf(aLine(2, "540113"), aLine(3, "540113"), aLine(4, "540114"), aLine(5, "C540113")))
                .containsExactly("540113/2", "540114/4", "C540113/5");
    }

    @Test
    void a_number_that_comes_back_later_is_another_bill() {
        assertThat(idsOf(aLine(2, "540113"), aLine(3, "540114"), aLine(4, "540113")))
                .containsExactly("540113/2", "540114/3", "540113/4");
    }

    @Test
    void a_bill_begins_at_its_first_line_even_if_that_line_is_rejected() {
        Bill bill = billsOf(aRejectedLine(2, "540113"), aLine(3, "540113"), aRejectedLine(4, "540113"))
                .get(0);

        assertThat(bill.id().text()).isEqualTo("540113/2");
        assertThat(bill.lines()).containsExactly(aLine(3, "540113"));
    }

    @Test
    void a_rejected_line_does_not_cut_a_bill_in_two() {
        assertThat(idsOf(aLine(2, "540113"), aRejectedLine(3, "540113"), aLine(4, "540113")))
                .containsExactly("540113/2");
    }

    @Test
    void a_bill_of_rejected_lines_only_has_nothing_to_post() {
        assertThat(billsOf(aRejectedLine(2, "540113")).get(0).lines()).isEmpty();
    }

    @Test
    void a_sale_keeps_lines_prices_time_and_number_as_they_are_written() {
        Bill bill = new Bill(List.of(
                SalesLineFixture.aLine("540113", "22011", 6, "4.95"),
                SalesLineFixture.aLine("540113", "22011", 6, "4.95"),
                SalesLineFixture.aLine("540113", "84030a", 1, "0.425")));

        SaleRequest sale = (SaleRequest) bill.command();

        assertThat(sale.lines())
                .containsExactly(
                        SaleLine.of("22011", 6).priced("4.95", "GBP"),
                        SaleLine.of("22011", 6).priced("4.95", "GBP"),
                        SaleLine.of("84030a", 1).priced("0.425", "GBP"));
        assertThat(sale.context().occurredAt()).isEqualTo(MORNING);
        assertThat(sale.context().reference()).isEqualTo("540113");
    }

    @Test
    void a_cancellation_is_a_receipt_of_what_comes_back() {
        Bill bill = new Bill(List.of(SalesLineFixture.aLine("C540113", "22011", -6, "4.95")));

        Receipt receipt = (Receipt) bill.command();

        assertThat(receipt.lines()).containsExactly(new ReceiptLine(Sku.of("22011"), Quantity.of(6), null));
        assertThat(receipt.context().reference()).isEqualTo("C540113");
        assertThat(receipt.id().text()).isEqualTo("C540113/2");
    }

    @Test
    void a_number_that_no_command_id_can_hold_is_spelled_out_in_it() {
        assertThat(idsOf(aLine(2, "№ 7"))).containsExactly("<U+2116><U+0020>7/2");
        assertThat(billsOf(aLine(2, "№ 7")).get(0).command().context().reference())
                .isEqualTo("№ 7");
    }

    private static List<String> idsOf(SalesLine... lines) {
        return billsOf(lines).stream().map(bill -> bill.id().text()).toList();
    }

    private static List<Bill> billsOf(SalesLine... lines) {
        List<Bill> bills = new ArrayList<>();
        new Bills(List.of(lines).iterator()).forEachRemaining(bills::add);
        return bills;
    }
}
