package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.MovementSummary;
import org.stockledger.inventory.MovementSummaryQuery;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reports;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.TotalQuantity;
import org.stockledger.inventory.Transfer;

/** The summary of movements: what came in and went out of each cell, by kind, between two moments. */
public abstract class MovementReportingContract extends ActivityContract {
    /** For stores. */
    protected MovementReportingContract() {}

    private Reports reports() {
        return inventory().reports();
    }

    private List<String> summary(MovementSummaryQuery query) {
        return reports().movementSummary(query).items().stream()
                .map(MovementReportingContract::told)
                .toList();
    }

    private static String told(MovementSummary row) {
        return row.cell().sku() + " " + row.cell().location() + ": " + row.opening() + " + " + row.in() + " - "
                + row.out() + " = " + row.closing() + " " + kinds(row);
    }

    private static List<String> kinds(MovementSummary row) {
        return row.kinds().stream()
                .map(moved -> moved.kind() + " " + moved.movements() + ": +" + moved.in() + " -" + moved.out())
                .toList();
    }

    /** Each command an hour behind the one before it. */
    private List<Posting> aDay() {
        aCompanyWithTwoShops();
        List<Command> commands = List.of(
                Receipt.into(LON).line(TEA, 10).line(TEA, 5),
                Transfer.between(LON, YRK).line(TEA, 4),
                SaleRequest.at(LON).line(TEA, 3).id("bill"),
                SaleReturn.of(CommandId.of("bill")).line(1, Quantity.of(1)),
                Adjustment.at(LON, "count").line(TEA, 2).line(TEA, -1),
                Issue.from(YRK).line(TEA, 1).id("mistake"),
                Reversal.of(CommandId.of("mistake")),
                Receipt.into(YRK).line(RICE, 2));
        List<Posting> postings = new ArrayList<>();
        for (Command command : commands) {
            postings.add(inventory().post(command));
            clock.moveBy(Duration.ofHours(1));
        }
        return postings;
    }

    @Test
    void opening_and_what_came_in_less_what_went_out_is_closing() {
        aDay();

        assertThat(summary(MovementSummaryQuery.of(Period.ALWAYS)))
                .containsExactly(
                        "RICE YRK: 0 + 2 - 0 = 2 [RECEIPT 1: +2 -0]",
                        "TEA-250 LON: 0 + 18 - 8 = 10 [RECEIPT 2: +15 -0, TRANSFER 1: +0 -4,"
                                + " ADJUSTMENT 2: +2 -1, SALE 1: +0 -3, SALE_RETURN 1: +1 -0]",
                        "TEA-250 YRK: 0 + 5 - 1 = 4 [ISSUE 1: +0 -1, TRANSFER 1: +4 -0, REVERSAL 1: +1 -0]");
    }

    @Test
    void a_period_begins_with_its_first_instant_and_ends_before_its_last_by_time_of_recording() {
        List<Posting> day = aDay();
        Period fromTransferToSale =
                Period.between(day.get(1).recordedAt(), day.get(2).recordedAt());

        assertThat(summary(MovementSummaryQuery.of(fromTransferToSale)))
                .containsExactly(
                        "TEA-250 LON: 15 + 0 - 4 = 11 [TRANSFER 1: +0 -4]",
                        "TEA-250 YRK: 0 + 4 - 0 = 4 [TRANSFER 1: +4 -0]");
        assertThat(summary(MovementSummaryQuery.of(Period.between(
                        microsAfter(day.get(1).recordedAt(), 1),
                        microsAfter(day.get(2).recordedAt(), 1)))))
                .containsExactly("TEA-250 LON: 11 + 0 - 3 = 8 [SALE 1: +0 -3]", "TEA-250 YRK: 4 + 0 - 0 = 4 []");
    }

    @Test
    void a_back_dated_movement_is_summed_up_when_it_was_recorded() {
        aCompanyWithTwoShops();
        Instant lastYear = Instant.parse("2025-03-02T08:00:00Z");
        inventory().post(Receipt.into(LON).line(TEA, 5).with(Context.NONE.occurredAt(lastYear)));

        assertThat(summary(MovementSummaryQuery.of(Period.before(lastYear.plusSeconds(1)))))
                .isEmpty();
        assertThat(summary(MovementSummaryQuery.of(Period.since(clock.instant()))))
                .hasSize(1);
    }

    @Test
    void a_cell_in_which_nothing_moved_is_there_and_one_that_came_later_is_not() {
        List<Posting> day = aDay();
        Instant behindTransfer = microsAfter(day.get(1).recordedAt(), 1);

        assertThat(summary(MovementSummaryQuery.of(Period.between(behindTransfer, behindTransfer))))
                .containsExactly("TEA-250 LON: 11 + 0 - 0 = 11 []", "TEA-250 YRK: 4 + 0 - 0 = 4 []");
        assertThat(summary(MovementSummaryQuery.of(Period.before(day.get(0).recordedAt()))))
                .isEmpty();
    }

    @Test
    void opening_and_closing_are_what_was_on_hand_as_of_both_ends() {
        List<Posting> day = aDay();
        for (Posting first : day) {
            for (Posting last : day) {
                if (!first.recordedAt().isAfter(last.recordedAt())) {
                    assertBothEnds(first.recordedAt(), last.recordedAt());
                    assertBothEnds(microsAfter(first.recordedAt(), 1), microsAfter(last.recordedAt(), 1));
                }
            }
        }
    }

    private void assertBothEnds(Instant from, Instant until) {
        Period period = Period.between(from, until);
        List<MovementSummary> rows =
                reports().movementSummary(MovementSummaryQuery.of(period)).items();
        assertThat(rows).isEqualTo(new PlainReports(inventory()).movementSummary(MovementSummaryQuery.of(period)));
        assertThat(rows).allSatisfy(row -> {
            Sku sku = row.cell().sku();
            LocationCode at = row.cell().location();
            assertThat(row.opening()).isEqualTo(inventory().stock().onHand(sku, at, microsAfter(from, -1)));
            assertThat(row.closing()).isEqualTo(inventory().stock().onHand(sku, at, microsAfter(until, -1)));
            assertThat(TotalQuantity.of(row.opening()).plus(row.in()).minus(row.out()))
                    .isEqualTo(TotalQuantity.of(row.closing()));
        });
    }

    @Test
    void cells_are_found_by_product_and_by_location() {
        aDay();
        MovementSummaryQuery always = MovementSummaryQuery.of(Period.ALWAYS);
        LocationCode york = LocationCode.of(YRK);

        assertThat(summary(always.of(Sku.of(TEA)))).hasSize(2);
        assertThat(summary(always.at(york))).hasSize(2);
        assertThat(summary(always.at(york).of(Sku.of(TEA)))).hasSize(1);
        assertThat(summary(always.of(Sku.of(MUG)))).isEmpty();
        assertThat(summary(always.at(LocationCode.of("NIX")))).isEmpty();
    }

    @Test
    void cells_of_archived_and_renamed_products_are_summed_up_too() {
        aDay();
        inventory().post(Issue.from(YRK).line(RICE, 2));
        inventory().products().archive(Sku.of(RICE));
        inventory().products().change(Sku.of(TEA), tea -> tea.renamed("CHA"));

        assertThat(reports()
                        .movementSummary(MovementSummaryQuery.of(Period.ALWAYS))
                        .items())
                .extracting(row -> row.cell().sku() + " " + row.cell().location())
                .containsExactly("CHA LON", "CHA YRK", "RICE YRK");
    }

    @Test
    void pages_put_together_are_the_list() {
        aDay();
        received(1, MUG, LON);
        MovementSummaryQuery query = MovementSummaryQuery.of(Period.ALWAYS);

        for (int size = 1; size <= 5; size++) {
            assertThat(paged(size, page -> reports().movementSummary(query.page(page))))
                    .isEqualTo(reports().movementSummary(query).items())
                    .hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "summary.!.!", "summary.QQ", "summary.IA.QQ", "stock.QQ.QQ"})
    void a_forged_cursor_is_invalid(String forged) {
        aDay();
        PageRequest page = PageRequest.FIRST.after(Cursor.of(forged));

        invalid(
                () -> reports()
                        .movementSummary(MovementSummaryQuery.of(Period.ALWAYS).page(page)),
                "CURSOR_INVALID",
                "page.after");
    }
}
