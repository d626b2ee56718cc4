package org.stockledger.inventory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Registration;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;

/** Whoever wants to hear of postings hears of each one once, after it is in the books. */
public abstract class ListeningContract extends ActivityContract {

    @Test
    void a_listener_hears_each_posting_once_in_the_thread_that_posted_it() {
        aShopWith(40);
        List<Posting> heard = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        inventory().onPosted(posting -> {
            heard.add(posting);
            threads.add(Thread.currentThread());
        });

        Posting issue = inventory().post(Issue.from(LON).line(TEA, 1));
        CommandId sale =
                inventory().sales().sell(SaleRequest.at(LON).line(TEA, 1)).id();
        SaleReturn goods = SaleReturn.of(sale).line(1, quantity("1"));
        inventory().sales().takeBack(goods);
        Posting reversal = inventory().post(Reversal.of(issue.id()));

        assertThat(heard)
                .containsExactly(
                        issue,
                        inventory().stock().find(sale).orElseThrow(),
                        inventory().stock().find(goods.id()).orElseThrow(),
                        reversal)
                .element(0)
                .satisfies(first -> assertThat(first.replayed()).isFalse());
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void what_a_listener_hears_of_is_in_the_books_for_everybody() {
        aShopWith(40);
        Inventory elsewhere = store().inventory(settings());
        List<String> seen = new ArrayList<>();
        inventory().onPosted(posting -> {
            seen.add(onHand(TEA, LON));
            assertThat(elsewhere.stock().find(posting.id())).contains(posting);
            seen.add("elsewhere too");
        });

        inventory().post(Issue.from(LON).line(TEA, 1));

        assertThat(seen).containsExactly("39", "elsewhere too");
    }

    @Test
    void repeats_refusals_and_catalogue_changes_are_not_heard() {
        aShopWith(40);
        Issue issue = Issue.from(LON).line(TEA, 1);
        inventory().post(issue);
        List<Posting> heard = new ArrayList<>();
        inventory().onPosted(heard::add);

        inventory().post(issue);
        refusalOf(() -> inventory().post(Issue.from(LON).line(TEA, 100)));
        refusalOf(() -> inventory().post(Issue.from(LON).line("NIX", 1)));
        inventory().products().change(Sku.of(TEA), product -> product.named("x"));
        inventory().products().archive(Sku.of(MUG));
        aLocation("NEW");

        assertThat(heard).isEmpty();
    }

    @Test
    void of_a_list_only_what_was_posted_now_is_heard_in_order() {
        aShopWith(40);
        Issue before = Issue.from(LON).line(TEA, 1);
        inventory().post(before);
        List<String> heard = new ArrayList<>();
        inventory().onPosted(posting -> heard.add(posting.id().text()));

        inventory()
                .post(List.of(
                        Issue.from(LON).line(TEA, 1).id("a"),
                        before,
                        Issue.from(LON).line(TEA, 100).id("b"),
                        Receipt.into(LON).line(TEA, 1).id("c"),
                        Receipt.into(LON).line(TEA, 1).id("c")));

        assertThat(heard).containsExactly("a", "c");
    }

    @Test
    void what_is_posted_through_another_door_is_not_heard() {
        aShopWith(40);
        List<Posting> heard = new ArrayList<>();
        inventory().onPosted(heard::add);

        store().inventory(settings()).post(Issue.from(LON).line(TEA, 1));

        assertThat(heard).isEmpty();
    }

    @Test
    void a_listener_that_fails_disturbs_nobody() {
        aShopWith(40);
        List<Posting> heard = new ArrayList<>();
        inventory().onPosted(posting -> {
            throw new IllegalStateException("a listener that fails, on purpose");
        });
        inventory().onPosted(heard::add);

        Posting posting = inventory().post(Issue.from(LON).line(TEA, 1));

        assertThat(heard).containsExactly(posting);
        assertThat(onHand(TEA, LON)).isEqualTo("39");
    }

    @Test
    void a_listener_may_post() {
        aShopWith(40);
        List<String> heard = new ArrayList<>();
        inventory().onPosted(posting -> {
            heard.add(posting.id().text());
            if (posting.id().text().equals("first")) {
                inventory().post(Receipt.into(YRK).line(TEA, 1).id("second"));
            }
        });

        inventory().post(Issue.from(LON).line(TEA, 1).id("first"));

        assertThat(heard).containsExactly("first", "second");
        assertThat(onHand(TEA, YRK)).isEqualTo("1");
    }

    @Test
    void a_closed_registration_hears_no_more() {
        aShopWith(40);
        List<Posting> heard = new ArrayList<>();
        Registration first = inventory().onPosted(heard::add);
        Registration second = inventory().onPosted(heard::add);

        inventory().post(Issue.from(LON).line(TEA, 1));
        first.close();
        first.close();
        inventory().post(Issue.from(LON).line(TEA, 1));
        second.close();
        inventory().post(Issue.from(LON).line(TEA, 1));

        assertThat(heard).hasSize(3);
    }

    @Test
    void many_who_post_at_once_hear_their_own_once_each() {
        aShopWith(1_000);
        List<Posting> heard = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        inventory().onPosted(posting -> {
            heard.add(posting);
            threads.add(Thread.currentThread());
        });

        List<List<Thread>> posters = Crowd.of(8, number -> {
            List<Thread> own = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                inventory().post(Issue.from(LON).line(TEA, 1).id(number + "-" + i));
                own.add(Thread.currentThread());
            }
            return own;
        });

        assertThat(heard)
                .extracting(posting -> posting.id().text())
                .containsExactlyInAnyOrderElementsOf(Stream.iterate(0, i -> i + 1)
                        .limit(80)
                        .map(i -> i / 10 + "-" + i % 10)
                        .toList());
        assertThat(threads)
                .containsExactlyInAnyOrderElementsOf(
                        posters.stream().flatMap(List::stream).toList());
    }
}
