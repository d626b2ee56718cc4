package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.Stock;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.UnitOfMeasure;

/** Many do things at the same time: nothing is sold twice, nothing is lost, nobody sees the machinery. */
public abstract class ConcurrencyContract extends ActivityContract {

    /** Nobody should wait for so long; a slow machine may. */
    @Override
    protected Settings settings() {
        return super.settings().deadline(Duration.ofSeconds(60));
    }

    /** How it ended: the answer, or why there is none; anything but a refusal fails the crowd. */
    private static String result(Supplier<?> call) {
        try {
            call.get();
            return "DONE";
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }

    private static long count(Collection<String> results, String result) {
        return results.stream().filter(result::equals).count();
    }

    private String soldBy(int number) {
        return result(
                () -> inventory().sales().sell(SaleRequest.at(LON).line(TEA, 1).id("till-" + number)));
    }

    @Test
    void the_last_piece_is_sold_once_however_many_want_it() {
        aShopWith(1);

        List<String> results = Crowd.of(64, this::soldBy);

        assertThat(count(results, "DONE")).isEqualTo(1);
        assertThat(count(results, "INSUFFICIENT_STOCK")).isEqualTo(63);
        assertThat(onHand(TEA, LON)).isEqualTo("0");
        assertThat(LedgerDump.sales(inventory())).hasSize(1);
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_hundred_pieces_are_sold_to_the_last_and_no_further() {
        aShopWith(100);

        List<List<String>> results = Crowd.of(32, number -> {
            List<String> own = new ArrayList<>();
            do {
                int sale = own.size();
                own.add(result(() -> inventory()
                        .sales()
                        .sell(SaleRequest.at(LON).line(TEA, 1).id("till-" + number + "/" + sale))));
            } while (own.size() <= 100 && own.get(own.size() - 1).equals("DONE"));
            return own;
        });

        List<String> all = results.stream().flatMap(List::stream).toList();
        assertThat(count(all, "DONE")).isEqualTo(100);
        assertThat(count(all, "INSUFFICIENT_STOCK")).isEqualTo(32);
        assertThat(onHand(TEA, LON)).isEqualTo("0");
        assertThat(LedgerDump.sales(inventory())).hasSize(100);
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void transfers_to_and_fro_end_without_deadlock_and_lose_nothing() {
        aShopWith(1_000);
        received(1_000, MUG, LON);
        received(1_000, TEA, YRK);
        received(1_000, MUG, YRK);
        int rounds = store().racingTransfers() / 16;
        AtomicBoolean closing = new AtomicBoolean();
        Stock stock = inventory().stock();

        Crowd.of(17, number -> number == 16 ? watched(closing, stock) : transferred(number, rounds, closing));

        assertThat(quantity(onHand(TEA, LON)).plus(quantity(onHand(TEA, YRK)))).isEqualTo(Quantity.of(2_000));
        assertThat(quantity(onHand(MUG, LON)).plus(quantity(onHand(MUG, YRK)))).isEqualTo(Quantity.of(2_000));
        assertThat(inventory().verify().findings()).isEmpty();
        assertThat(inventory().verify().commands()).isEqualTo(4 + done.size());
        assertThat(done).doesNotHaveDuplicates();
    }

    private final Collection<CommandId> done = new ConcurrentLinkedQueue<>();

    private boolean transferred(int number, int rounds, AtomicBoolean closing) {
        boolean there = number % 2 == 0;
        Transfer way = there ? Transfer.between(LON, YRK) : Transfer.between(YRK, LON);
        Transfer lines = number % 4 < 2
                ? way.line(TEA, 1).line(MUG, 1)
                : way.line(MUG, 1).line(TEA, 1);
        try {
            for (int i = 0; i < rounds; i++) {
                Transfer transfer = lines.id(number + "/" + i);
                if (result(() -> inventory().post(transfer)).equals("DONE")) {
                    done.add(transfer.id());
                }
            }
        } finally {
            closing.set(true);
        }
        return true;
    }

    /** While goods only go to and fro, every look at all places sees all of them. */
    private boolean watched(AtomicBoolean closing, Stock stock) {
        while (!closing.get()) {
            Quantity total = stock.onHand(Sku.of(TEA)).values().stream().reduce(Quantity.ZERO, Quantity::plus);
            assertThat(total).isEqualTo(Quantity.of(2_000));
        }
        return true;
    }

    @Test
    void equal_commands_under_one_id_at_once_have_one_effect_and_equal_answers() {
        aShopWith(100);
        for (int round = 0; round < 15; round++) {
            String id = "round-" + round;
            Command command = round % 3 == 0
                    ? Receipt.into("LON").line(MUG, 1).id(id)
                    : round % 3 == 1
                            ? SaleRequest.at(LON).line(TEA, 1).id(id)
                            : Transfer.between(LON, YRK)
                                    .line(TEA, 1)
                                    .line(TEA, 1)
                                    .id(id);

            List<Posting> answers = Crowd.of(6, number -> inventory().post(command));

            assertThat(answers).extracting(Posting::replayed).containsOnlyOnce(false);
            Posting posting = posted(id);
            assertThat(answers)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("replayed")
                    .containsOnly(posting);
        }
        assertThat(onHand(MUG, LON)).isEqualTo("5");
        assertThat(onHand(TEA, LON)).isEqualTo("85");
        assertThat(inventory().verify().commands()).isEqualTo(16);
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void different_commands_under_one_id_at_once_are_one_posting_and_conflicts() {
        aShopWith(100);
        for (int round = 0; round < 10; round++) {
            String id = "round-" + round;

            List<String> results = Crowd.of(
                    6,
                    number -> result(() -> inventory()
                            .post(
                                    number % 2 == 0
                                            ? Receipt.into(YRK)
                                                    .line(MUG, number + 1)
                                                    .id(id)
                                            : Issue.from(LON).line(TEA, number).id(id))));

            assertThat(count(results, "DONE")).isEqualTo(1);
            assertThat(count(results, "ID_CONFLICT")).isEqualTo(5);
        }
        assertThat(inventory().verify().commands()).isEqualTo(11);
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_product_is_archived_or_receives_goods_never_both() {
        aCompanyWithTwoShops();
        Set<String> endings = new HashSet<>();
        for (int round = 0; round < 30; round++) {
            String sku = "P" + round;
            aProduct(Product.of(sku, "x"));
            boolean known = round % 2 == 0;
            if (known) {
                received(1, sku, LON);
                inventory().post(Issue.from(LON).line(sku, 1));
            }

            List<String> results = Crowd.of(
                    4,
                    number -> result(() -> {
                        if (number == 3) {
                            inventory().products().archive(Sku.of(sku));
                            return sku;
                        }
                        return inventory().post(Receipt.into(LON).line(sku, 1));
                    }));

            boolean archived = product(sku).archived();
            endings.add(archived ? "archived" : "received");
            assertThat(results.get(3)).isEqualTo(archived ? "DONE" : "STOCK_REMAINS");
            assertThat(results.subList(0, 3)).containsOnly(archived ? "ARCHIVED" : "DONE");
            assertThat(onHand(sku, LON)).isEqualTo(archived ? "0" : "3");
        }
        assertThat(endings).isNotEmpty();
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_location_is_archived_or_receives_goods_never_both() {
        aCompanyWithTwoShops();
        for (int round = 0; round < 15; round++) {
            String code = "L" + round;
            aLocation(code);

            List<String> results = Crowd.of(
                    4,
                    number -> result(() -> {
                        if (number == 0) {
                            inventory().locations().archive(LocationCode.of(code));
                            return code;
                        }
                        return inventory().post(Receipt.into(code).line(TEA, 1));
                    }));

            boolean archived = inventory()
                    .locations()
                    .find(LocationCode.of(code))
                    .orElseThrow()
                    .archived();
            assertThat(results.get(0)).isEqualTo(archived ? "DONE" : "STOCK_REMAINS");
            assertThat(results.subList(1, 4)).containsOnly(archived ? "ARCHIVED" : "DONE");
        }
    }

    @Test
    void a_sku_is_registered_once_however_many_try() {
        for (int round = 0; round < 10; round++) {
            String name = "N" + round;

            List<String> results = Crowd.of(
                    16, number -> result(() -> inventory().products().register(Product.of(name, "by " + number))));

            assertThat(count(results, "DONE")).isEqualTo(1);
            assertThat(count(results, "SKU_TAKEN")).isEqualTo(15);
            assertThat(product(name).name()).isEqualTo("by " + results.indexOf("DONE"));
        }
    }

    @Test
    void what_is_missing_is_registered_once_however_many_try() {
        List<Product> products =
                IntStream.range(0, 100).mapToObj(i -> Product.of("P" + i, "x")).toList();

        List<Integer> added = Crowd.of(8, number -> inventory().products().registerMissing(products));

        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(LedgerDump.products(inventory())).hasSize(100);
    }

    @Test
    void a_command_is_reversed_once_however_many_try() {
        aShopWith(100);
        for (int round = 0; round < 10; round++) {
            CommandId issue = inventory().post(Issue.from(LON).line(TEA, 3)).id();

            List<String> results =
                    Crowd.of(8, number -> result(() -> inventory().post(Reversal.of(issue))));

            assertThat(count(results, "DONE")).isEqualTo(1);
            assertThat(count(results, "ALREADY_REVERSED")).isEqualTo(7);
            assertThat(onHand(TEA, LON)).isEqualTo("100");
        }
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void no_more_comes_back_than_was_sold_however_many_bring_it() {
        aShopWith(100);
        for (int round = 0; round < 8; round++) {
            CommandId sale =
                    inventory().sales().sell(SaleRequest.at(LON).line(TEA, 5)).id();

            List<String> results = Crowd.of(
                    9,
                    number -> result(() -> number == 8
                            ? inventory().post(Reversal.of(sale))
                            : inventory().post(SaleReturn.of(sale).line(1, quantity("1")))));

            if (results.get(8).equals("DONE")) {
                assertThat(results.subList(0, 8)).containsOnly("ALREADY_REVERSED");
            } else {
                assertThat(results.get(8)).isEqualTo("HAS_RETURNS");
                assertThat(count(results, "DONE")).isEqualTo(5);
                assertThat(count(results, "RETURN_EXCEEDS_SOLD")).isEqualTo(3);
            }
            assertThat(onHand(TEA, LON)).isEqualTo("100");
        }
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void changes_of_one_product_do_not_overwrite_each_other() {
        aCompanyWithTwoShops();

        Crowd.of(8, number -> {
            for (int i = 0; i < 10; i++) {
                inventory()
                        .products()
                        .change(
                                Sku.of(TEA),
                                product -> product.reorderedAt(
                                        product.reorderPoint().plus(Quantity.of(1))));
            }
            return number;
        });

        assertThat(product(TEA).reorderPoint()).isEqualTo(Quantity.of(80));
    }

    @Test
    void a_product_that_is_renamed_to_and_fro_is_sold_under_either_name_and_nothing_is_lost() {
        aShopWith(1_000_000);
        AtomicBoolean closing = new AtomicBoolean();

        List<Integer> sold = Crowd.of(4, number -> {
            if (number == 0) {
                try {
                    for (int i = 0; i < 20; i++) {
                        inventory().products().change(Sku.of(TEA), product -> product.renamed("TEA-NEW"));
                        inventory().products().change(Sku.of("TEA-NEW"), product -> product.renamed(TEA));
                    }
                } finally {
                    closing.set(true);
                }
                return 0;
            }
            int own = 0;
            while (!closing.get()) {
                String name = own % 2 == 0 ? TEA : "TEA-NEW";
                Issue issue = Issue.from(LON).line(name, 1);
                String result = result(() -> inventory().post(issue));
                assertThat(result).isIn("DONE", "UNKNOWN");
                own += result.equals("DONE") ? 1 : 0;
            }
            return own;
        });

        int all = sold.stream().mapToInt(Integer::intValue).sum();
        assertThat(onHand(TEA, LON)).isEqualTo(String.valueOf(1_000_000 - all));
        assertThat(inventory().verify().findings()).isEmpty();
    }

    @Test
    void a_unit_never_gets_coarser_than_what_is_posted_meanwhile() {
        aCompanyWithTwoShops();
        for (int round = 0; round < 25; round++) {
            String sku = "R" + round;
            aProduct(Product.of(sku, "x").countedIn(UnitOfMeasure.KG));
            received(1, sku, LON);

            List<String> results = Crowd.of(
                    4,
                    number -> result(() -> number == 0
                            ? inventory()
                                    .products()
                                    .change(Sku.of(sku), product -> product.countedIn(UnitOfMeasure.PCS))
                            : received("0.5", sku, LON)));

            boolean coarse = product(sku).unit().equals(UnitOfMeasure.PCS);
            assertThat(results.get(0)).isEqualTo(coarse ? "DONE" : "HISTORY_TOO_FINE");
            assertThat(results.subList(1, 4)).containsOnly(coarse ? "UNIT_TOO_FINE" : "DONE");
        }
    }

    @Test
    void lists_of_many_cells_in_any_order_are_posted_at_once_without_deadlock() {
        aCompanyWithTwoShops();
        List<String> skus = IntStream.range(0, 12).mapToObj(i -> "P" + i).toList();
        skus.forEach(sku -> aProduct(Product.of(sku, "x")));

        List<List<Outcome>> outcomes = Crowd.of(8, number -> {
            List<String> own = new ArrayList<>(skus);
            Collections.shuffle(own, new Random(number));
            List<Command> commands = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                own.forEach(sku -> commands.add(Receipt.into(LON).line(sku, 1)));
                Collections.rotate(own, 5);
                own.forEach(sku -> commands.add(Transfer.between(LON, YRK).line(sku, 1)));
            }
            return inventory().post(commands);
        });

        outcomes.forEach(own -> own.forEach(outcome -> assertThat(outcome)
                .satisfiesAnyOf(
                        posted -> assertThat(posted).isInstanceOf(Outcome.Posted.class),
                        refused -> assertThat(refused)
                                .isInstanceOfSatisfying(
                                        Outcome.Refused.class,
                                        no -> assertThat(no.refusal())
                                                .isInstanceOf(Refusal.InsufficientStock.class)))));
        for (String sku : skus) {
            assertThat(quantity(onHand(sku, LON)).plus(quantity(onHand(sku, YRK))))
                    .isEqualTo(Quantity.of(40));
        }
        assertThat(inventory().verify().findings()).isEmpty();
    }
}
