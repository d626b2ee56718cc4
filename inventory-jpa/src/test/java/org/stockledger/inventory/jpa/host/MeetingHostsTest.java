package org.stockledger.inventory.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.BACKROOM;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.UnitOfMeasure;

/**
 * Two transactions of hosts that want the same thing meet. Each test runs with a second one that has read nothing yet and
 * with one whose snapshot, at REPEATABLE READ, is older than what the first has done.
 */
@ExtendWith(Hosts.class)
class MeetingHostsTest {

    static Stream<Arguments> meetings() {
        return Stream.concat(
                Hosts.all().map(host -> Arguments.of(host, false)),
                Hosts.withoutFramework().map(host -> Arguments.of(host, true)));
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void twins_sell_the_last_unit_once_and_none_of_them_hears_that_there_is_not_enough(Host host, boolean looked) {
        String tea = host.shop().productWith(2);
        SaleRequest sale = SaleRequest.at(SHOP).line(tea, 2);

        Meeting.Ends ends = meeting(host, looked).between(post(sale), post(sale));

        assertThat(ends.first().done())
                .isInstanceOfSatisfying(
                        Posting.class, posting -> assertThat(posting.replayed()).isFalse());
        requireRepeatOrConflict(host, ends.second());
        assertThat(host.books().commands(sale.id().text())).isEqualTo(1);
        assertThat(host.shop().onHand(tea)).isZero();
        assertThat(host.retrying((em, inventory) -> inventory.post(sale)).replayed())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void twins_are_posted_once_although_there_is_enough_for_both(Host host, boolean looked) {
        String tea = host.shop().productWith(10);
        SaleRequest sale = SaleRequest.at(SHOP).line(tea, 2);

        Meeting.Ends ends = meeting(host, looked).between(post(sale), post(sale));

        assertThat(ends.first().committed()).isTrue();
        requireRepeatOrConflict(host, ends.second());
        assertThat(host.shop().onHand(tea)).isEqualTo(8);
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void twins_that_bring_the_first_goods_into_a_place_are_posted_once(Host host, boolean looked) {
        String tea = host.shop().newProduct();
        Receipt receipt = Receipt.into(SHOP).line(tea, 2);

        Meeting.Ends ends = meeting(host, looked).between(post(receipt), post(receipt));

        assertThat(ends.first().committed()).isTrue();
        requireRepeatOrConflict(host, ends.second());
        assertThat(host.shop().onHand(tea)).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void when_one_twin_is_rolled_back_the_other_is_posted(Host host, boolean looked) {
        String tea = host.shop().productWith(2);
        SaleRequest sale = SaleRequest.at(SHOP).line(tea, 2);

        Meeting.Ends ends = meeting(host, looked).firstRollsBack().between(post(sale), post(sale));

        assertThat(ends.first().committed()).isFalse();
        assertThat(ends.second().committed() || ends.second().lost())
                .as("%s", ends.second())
                .isTrue();
        host.retrying((em, inventory) -> inventory.post(sale));
        assertThat(host.books().commands(sale.id().text())).isEqualTo(1);
        assertThat(host.shop().onHand(tea)).isZero();
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void two_customers_want_the_last_unit_and_one_gets_it(Host host, boolean looked) {
        String tea = host.shop().productWith(1);
        SaleRequest late = SaleRequest.at(SHOP).line(tea, 1);

        Meeting.Ends ends =
                meeting(host, looked).between(post(SaleRequest.at(SHOP).line(tea, 1)), post(late));

        assertThat(ends.first().committed()).isTrue();
        requireRefusedOrConflict(ends.second());
        assertThat(refusalOf(host, post(late))).isEqualTo("INSUFFICIENT_STOCK");
        assertThat(host.shop().onHand(tea)).isZero();
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void who_waits_for_goods_that_are_coming_in_is_not_told_that_there_are_none(Host host, boolean looked) {
        String tea = host.shop().productWith(1);
        SaleRequest sale = SaleRequest.at(SHOP).line(tea, 5);

        Meeting.Ends ends =
                meeting(host, looked).between(post(Receipt.into(SHOP).line(tea, 4)), post(sale));

        assertThat(ends.second().committed() || ends.second().lost())
                .as("%s", ends.second())
                .isTrue();
        host.retrying((em, inventory) -> inventory.post(sale));
        assertThat(host.shop().onHand(tea)).isZero();
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void a_sale_that_is_being_reversed_takes_no_return(Host host, boolean looked) {
        String tea = host.shop().productWith(3);
        CommandId sale = host.shop().sold(tea, 3);
        SaleReturn goods = SaleReturn.of(sale).line(1, Quantity.of(1));

        Meeting.Ends ends = meeting(host, looked).between(post(Reversal.of(sale)), post(goods));

        assertThat(ends.first().committed()).isTrue();
        requireRefusedOrConflict(ends.second());
        assertThat(refusalOf(host, post(goods))).isEqualTo("ALREADY_REVERSED");
        assertThat(host.shop().onHand(tea)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void a_sale_of_which_goods_are_coming_back_is_not_reversed(Host host, boolean looked) {
        String tea = host.shop().productWith(3);
        CommandId sale = host.shop().sold(tea, 3);
        Reversal reversal = Reversal.of(sale);

        Meeting.Ends ends =
                meeting(host, looked).between(post(SaleReturn.of(sale).line(1, Quantity.of(1))), post(reversal));

        assertThat(ends.first().committed()).isTrue();
        requireRefusedOrConflict(ends.second());
        assertThat(refusalOf(host, post(reversal))).isEqualTo("HAS_RETURNS");
        assertThat(host.shop().onHand(tea)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void goods_returned_to_two_places_at_once_are_not_more_than_were_sold(Host host, boolean looked) {
        String tea = host.shop().productWith(3);
        CommandId sale = host.shop().sold(tea, 3);
        SaleReturn late = SaleReturn.of(sale).into(LocationCode.of(BACKROOM)).line(1, Quantity.of(2));

        Meeting.Ends ends =
                meeting(host, looked).between(post(SaleReturn.of(sale).line(1, Quantity.of(2))), post(late));

        assertThat(ends.first().committed()).isTrue();
        requireRefusedOrConflict(ends.second());
        assertThat(refusalOf(host, post(late))).isEqualTo("RETURN_EXCEEDS_SOLD");
        assertThat(host.shop().onHand(tea)).isEqualTo(2);
        assertThat(host.shop().onHand(tea, BACKROOM)).isZero();
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void a_command_is_reversed_once(Host host, boolean looked) {
        String tea = host.shop().productWith(3);
        CommandId sale = host.shop().sold(tea, 3);
        Reversal late = Reversal.of(sale);

        Meeting.Ends ends = meeting(host, looked).between(post(Reversal.of(sale)), post(late));

        assertThat(ends.first().committed()).isTrue();
        requireRefusedOrConflict(ends.second());
        assertThat(refusalOf(host, post(late))).isEqualTo("ALREADY_REVERSED");
        assertThat(host.shop().onHand(tea)).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void a_product_that_is_being_archived_receives_nothing(Host host, boolean looked) {
        String tea = host.shop().productWith(1);
        host.shop().sold(tea, 1);

        Meeting.Ends ends = Meeting.of(host.thatMayArchive(), host)
                .secondLooksBefore(looked)
                .between(archive(tea), post(Receipt.into(SHOP).line(tea, 5)));

        assertThat(ends.first().committed()).isTrue();
        requireRefusedOrConflict(ends.second());
        requireNoStockIfArchived(host, tea);
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void a_product_that_is_being_archived_receives_nothing_where_it_never_was(Host host, boolean looked) {
        String tea = host.shop().newProduct();

        Meeting.Ends ends = Meeting.of(host.thatMayArchive(), host)
                .secondLooksBefore(looked)
                .between(archive(tea), post(Receipt.into(SHOP).line(tea, 5)));

        assertThat(ends.first().committed()).isTrue();
        requireRefusedOrConflict(ends.second());
        requireNoStockIfArchived(host, tea);
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void a_product_that_is_being_received_is_not_archived(Host host, boolean looked) {
        String tea = host.shop().productWith(1);
        host.shop().sold(tea, 1);

        Meeting.Ends ends = Meeting.of(host, host.thatMayArchive())
                .secondLooksBefore(looked)
                .between(post(Receipt.into(SHOP).line(tea, 5)), archive(tea));

        assertThat(ends.first().committed()).isTrue();
        requireRefusedOrConflict(ends.second());
        assertThat(refusalOf(host.thatMayArchive(), archive(tea))).isEqualTo("STOCK_REMAINS");
        requireNoStockIfArchived(host, tea);
    }

    @ParameterizedTest(name = "{0}, second has looked before: {1}")
    @MethodSource("meetings")
    void a_product_that_is_being_received_where_it_never_was_is_not_archived(Host host, boolean looked) {
        String tea = host.shop().newProduct();

        Meeting.Ends ends = Meeting.of(host, host.thatMayArchive())
                .secondLooksBefore(looked)
                .between(post(Receipt.into(SHOP).line(tea, 5)), archive(tea));

        assertThat(ends.first().committed()).isTrue();
        requireRefusedOrConflict(ends.second());
        assertThat(refusalOf(host.thatMayArchive(), archive(tea))).isEqualTo("STOCK_REMAINS");
        requireNoStockIfArchived(host, tea);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.host.Hosts#all")
    void where_incoming_goods_are_hidden_from_a_transaction_it_may_not_archive(Host host) {
        String tea = host.shop().newProduct();
        List<Function<Inventory, ?>> doubtful = List.of(
                archive(tea),
                inventory -> inventory
                        .products()
                        .change(Sku.of(tea), product -> product.countedIn(UnitOfMeasure.of("KG", 3))),
                inventory -> inventory
                        .products()
                        .change(Sku.of(tea), product -> product.countedIn(UnitOfMeasure.of("PCS", 0))),
                inventory -> {
                    inventory.products().delete(Sku.of(tea));
                    return tea;
                });

        List<String> ends = doubtful.stream().map(work -> endOf(host, work)).toList();

        assertThat(ends)
                .isEqualTo(
                        host.mayArchive()
                                ? List.of("done", "done", "done", "done")
                                : List.of("WRONG_TRANSACTION", "done", "WRONG_TRANSACTION", "WRONG_TRANSACTION"));
    }

    private static String endOf(Host host, Function<Inventory, ?> work) {
        try {
            host.transaction((em, inventory) -> work.apply(inventory));
            return "done";
        } catch (StoreException no) {
            return no.reason().toString();
        }
    }

    private static Meeting meeting(Host host, boolean secondLooksBefore) {
        return Meeting.of(host, host).secondLooksBefore(secondLooksBefore);
    }

    private static Function<Inventory, Posting> post(Command command) {
        return inventory -> inventory.post(command);
    }

    private static Function<Inventory, Object> archive(String sku) {
        return inventory -> {
            inventory.products().archive(Sku.of(sku));
            return sku;
        };
    }

    /** At READ COMMITTED the second of twins sees the first; only a snapshot may hide it. */
    private static void requireRepeatOrConflict(Host host, Meeting.End second) {
        if (host.isolation() == Isolation.REPEATABLE_READ && second.lost()) {
            return;
        }
        assertThat(second.done())
                .as("%s", second)
                .isInstanceOfSatisfying(
                        Posting.class, posting -> assertThat(posting.replayed()).isTrue());
    }

    private static void requireRefusedOrConflict(Meeting.End end) {
        assertThat(end.refused() || end.lost()).as("%s", end).isTrue();
    }

    /** How the ledger refuses it in the end. */
    private static String refusalOf(Host host, Function<Inventory, ?> work) {
        try {
            return "nothing: " + host.retrying((em, inventory) -> work.apply(inventory));
        } catch (RefusedException no) {
            return no.refusal().code();
        }
    }

    private static void requireNoStockIfArchived(Host host, String sku) {
        boolean archived = host.database()
                .outside()
                .products()
                .find(Sku.of(sku))
                .orElseThrow()
                .archived();
        assertThat(archived && host.shop().onHand(sku) > 0)
                .as("archived with stock")
                .isFalse();
    }
}
