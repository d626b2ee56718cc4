package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Context;
import org.stockledger.inventory.Cursor;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Page;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Period;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;

/** Sales are looked up and listed. */
public abstract class SaleReadingContract extends ActivityContract {

    private static Context at(String occurred) {
        return Context.NONE.occurredAt(Instant.parse(occurred));
    }

    /** Four sales, the first recorded last in business time. */
    private List<Sale> sales() {
        aShopWith(40);
        received(40, MUG, LON);
        inventory().post(Transfer.between(LON, YRK).line(TEA, 10));
        List<Sale> sales = new ArrayList<>();
        for (SaleRequest request : List.of(
                SaleRequest.at(LON)
                        .line(TEA, 1)
                        .with(at("2026-02-04T00:00:00Z"))
                        .id("1"),
                SaleRequest.at(LON)
                        .line(MUG, 1)
                        .with(at("2026-02-01T00:00:00Z"))
                        .id("2"),
                SaleRequest.at(YRK)
                        .line(TEA, 2)
                        .with(at("2026-02-02T00:00:00Z"))
                        .id("3"),
                SaleRequest.at(LON)
                        .line(TEA, 1)
                        .line(MUG, 2)
                        .line(TEA, 1)
                        .with(at("2026-02-03T00:00:00Z"))
                        .id("4"))) {
            sales.add(inventory().sales().sell(request));
        }
        return sales;
    }

    private List<String> ids(SaleQuery query) {
        return paged(2, page -> inventory().sales().list(query.page(page))).stream()
                .map(sale -> sale.id().text())
                .toList();
    }

    @Test
    void sales_come_newest_recorded_first_whole_and_on_pages() {
        List<Sale> sales = sales();

        for (int size : new int[] {1, 3, 4, 1_000}) {
            assertThat(paged(
                            size,
                            page -> inventory().sales().list(SaleQuery.all().page(page))))
                    .containsExactly(sales.get(3), sales.get(2), sales.get(1), sales.get(0));
        }
    }

    @Test
    void sales_are_found_by_product_location_and_period_and_all_of_them_together() {
        sales();
        Period twoDays = Period.between(Instant.parse("2026-02-02T00:00:00Z"), Instant.parse("2026-02-04T00:00:00Z"));
        Sku tea = Sku.of(TEA);
        LocationCode london = LocationCode.of(LON);

        assertThat(ids(SaleQuery.all().of(tea))).containsExactly("4", "3", "1");
        assertThat(ids(SaleQuery.all().of(Sku.of(RICE)))).isEmpty();
        assertThat(ids(SaleQuery.all().of(Sku.of("NIX")))).isEmpty();
        assertThat(ids(SaleQuery.all().at(london))).containsExactly("4", "2", "1");
        assertThat(ids(SaleQuery.all().at(LocationCode.of("NIX")))).isEmpty();
        assertThat(ids(SaleQuery.all().occurred(twoDays))).containsExactly("4", "3");
        assertThat(ids(SaleQuery.all().of(tea).at(london).occurred(twoDays))).containsExactly("4");
        assertThat(ids(SaleQuery.all().occurred(Period.between(Instant.MIN, Instant.MAX))))
                .hasSize(4);
    }

    @Test
    void returned_and_reversed_sales_are_listed_as_they_stand() {
        sales();
        Sale returned =
                inventory().sales().takeBack(SaleReturn.of(CommandId.of("4")).line(1, quantity("1")));
        inventory().post(Reversal.of(CommandId.of("2")));

        List<Sale> listed = inventory().sales().list(SaleQuery.all()).items();

        assertThat(listed).hasSize(4);
        assertThat(listed.get(0)).isEqualTo(returned);
        assertThat(listed.get(2).reversed()).isTrue();
        assertThat(listed.get(2))
                .isEqualTo(inventory().sales().find(CommandId.of("2")).orElseThrow());
    }

    @Test
    void a_renamed_product_and_location_find_their_sales_under_the_new_name() {
        sales();
        inventory().products().change(Sku.of(TEA), product -> product.renamed("TEA-NEW"));
        inventory().locations().change(LocationCode.of(LON), location -> location.renamed("LON-NEW"));

        assertThat(ids(SaleQuery.all().of(Sku.of("TEA-NEW")))).containsExactly("4", "3", "1");
        assertThat(ids(SaleQuery.all().of(Sku.of(TEA)))).isEmpty();
        assertThat(ids(SaleQuery.all().at(LocationCode.of("LON-NEW")))).containsExactly("4", "2", "1");
        assertThat(inventory().sales().find(CommandId.of("1")).orElseThrow().at())
                .isEqualTo(LocationCode.of("LON-NEW"));
    }

    @Test
    void what_is_no_sale_is_not_found_among_the_sales() {
        sales();
        CommandId issue = inventory().post(Issue.from(LON).line(TEA, 1)).id();

        assertThat(inventory().sales().find(issue)).isEmpty();
        assertThat(inventory().sales().find(CommandId.of("nix"))).isEmpty();
    }

    @Test
    void a_sale_added_between_two_pages_neither_repeats_nor_skips_another() {
        sales();
        Page<Sale> first = inventory().sales().list(SaleQuery.all().page(PageRequest.first(2)));
        inventory().sales().sell(SaleRequest.at(LON).line(TEA, 1));

        Page<Sale> second = inventory()
                .sales()
                .list(SaleQuery.all()
                        .page(PageRequest.first(2).after(first.next().orElseThrow())));

        assertThat(second.items()).extracting(sale -> sale.id().text()).containsExactly("2", "1");
        assertThat(second.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "sales", "sales.!", "sales.QQ", "sales.MQ.MQ", "movements.MQ"})
    void a_forged_cursor_is_invalid(String forged) {
        sales();

        invalid(
                () -> inventory().sales().list(SaleQuery.all().page(PageRequest.FIRST.after(Cursor.of(forged)))),
                "CURSOR_INVALID",
                "page.after");
    }
}
