package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Adjustment;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.Verification;

/** The books are checked, and what was posted through the door is always found in order. */
public abstract class VerifyingContract extends ActivityContract {

    @Test
    void empty_books_are_in_order() {
        assertThat(inventory().verify()).isEqualTo(new Verification(List.of(), 0, 0, 0));
    }

    @Test
    void a_catalogue_without_postings_and_refusals_only_is_nothing_to_check() {
        aCompanyWithTwoShops();
        refusalOf(() -> inventory().post(Transfer.between(LON, YRK).line(TEA, 1)));

        assertThat(inventory().verify()).isEqualTo(new Verification(List.of(), 0, 0, 0));
    }

    @Test
    void everything_that_can_be_done_leaves_the_books_in_order_and_is_counted() {
        aCompanyWithTwoShops();
        CommandId sale = CommandId.of("sale");
        inventory()
                .post(List.of(
                        Receipt.into(LON).line(TEA, 40).line(MUG, 10).id("receipt"),
                        Issue.from(LON).line(TEA, 2).id("issue"),
                        Transfer.between(LON, YRK).line(TEA, 5).line(MUG, 5),
                        Adjustment.at(YRK, "count").line(TEA, -1).line(TEA, 2),
                        SaleRequest.at(LON)
                                .line(SaleLine.of(TEA, 3)
                                        .priced("3.333333", "EUR")
                                        .less("0.01", "EUR"))
                                .line(MUG, 1)
                                .id("sale")))
                .forEach(Outcome::orThrow);
        inventory().post(SaleReturn.of(sale).line(1, quantity("1")).id("return"));
        inventory()
                .post(SaleReturn.of(sale)
                        .line(1, quantity("1"))
                        .line(2, quantity("1"))
                        .id("return-2"));
        inventory().post(Reversal.of(CommandId.of("return")));
        inventory().post(Reversal.of(CommandId.of("issue")));
        inventory().post(Reversal.of(CommandId.of("return-2")));
        inventory().post(Reversal.of(sale));
        inventory().products().change(Sku.of(TEA), product -> product.floorAt(quantity("-5")));
        inventory().post(Issue.from(YRK).line(TEA, 9));
        inventory()
                .products()
                .change(Sku.of(TEA), product -> product.floorAt(Quantity.ZERO).renamed("T"));

        Verification verification = inventory().verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.clean()).isTrue();
        assertThat(verification.cells()).isEqualTo(4);
        assertThat(verification.commands()).isEqualTo(12);
        assertThat(verification.entries()).isEqualTo(2 + 1 + 4 + 2 + 2 + 1 + 2 + 1 + 1 + 2 + 2 + 1);
    }

    @Test
    void thousands_of_commands_are_checked_in_steps() {
        aCompanyWithTwoShops();
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            commands.add(Receipt.into(LON).line(TEA, 1));
        }
        inventory().post(commands);

        assertThat(inventory().verify()).isEqualTo(new Verification(List.of(), 1, 1_300, 1_300));
    }

    @Test
    void the_books_are_in_order_while_others_post() {
        aCompanyWithTwoShops();
        for (int i = 0; i < 20; i++) {
            aProduct(Product.of("P" + i, "x").priced("0.333", "EUR"));
            received(1_000, "P" + i, LON);
        }
        AtomicBoolean closing = new AtomicBoolean();

        List<Object> findings = Crowd.<List<Object>>of(4, number -> {
                    List<Object> found = new ArrayList<>();
                    if (number == 0) {
                        try {
                            for (int i = 0; i < 10; i++) {
                                found.addAll(inventory().verify().findings());
                            }
                        } finally {
                            closing.set(true);
                        }
                    } else {
                        Random random = new Random(number);
                        while (!closing.get()) {
                            post(random);
                        }
                    }
                    return found;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(findings).isEmpty();
        assertThat(inventory().verify().findings()).isEmpty();
    }

    private void post(Random random) {
        String sku = "P" + random.nextInt(20);
        CommandId sale = inventory()
                .sales()
                .sell(SaleRequest.at(LON).line(sku, 2).line("P" + random.nextInt(20), 1))
                .id();
        SaleReturn goods = SaleReturn.of(sale).line(1, quantity("1"));
        inventory()
                .post(List.of(
                        goods,
                        Transfer.between(LON, YRK).line(sku, 1),
                        Receipt.into(LON).line(sku, 5)));
        inventory().post(Reversal.of(goods.id()));
        if (random.nextBoolean()) {
            inventory().post(Reversal.of(sale));
        }
    }
}
