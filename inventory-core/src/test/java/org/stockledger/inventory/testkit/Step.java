package org.stockledger.inventory.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * One thing that happens in a day of trade, as a few small numbers, so that it shrinks well: which product, which place,
 * how much, and with what twist. What it comes to depends on what happened before; {@link DayOfTrade} works it out.
 *
 * @param act what is done
 * @param twist what is special about it
 * @param product which product, counted from 0
 * @param place which location, counted from 0
 * @param amount a small number
 * @param earlier which of the commands before, counted back from the last
 * @param together whether it goes into one list with the command behind it
 */
record Step(Act act, Twist twist, int product, int place, int amount, int earlier, boolean together) {

    /** What can be done. */
    enum Act {
        RECEIPT(14, Twist.GOODS, Twist.FILL, Twist.COSTLY),
        ISSUE(12, Twist.GOODS, Twist.ALL, Twist.TOO_MUCH),
        TRANSFER(14, Twist.GOODS, Twist.ALL, Twist.TOO_MUCH, Twist.FILL),
        ADJUSTMENT(14, Twist.GOODS, Twist.ALL, Twist.TOO_MUCH, Twist.DOWN, Twist.FILL),
        SALE(
                24,
                Twist.GOODS,
                Twist.ALL,
                Twist.TOO_MUCH,
                Twist.PRICED,
                Twist.DISCOUNT,
                Twist.DISCOUNT_ALL,
                Twist.DISCOUNT_TOO_LARGE,
                Twist.FOREIGN,
                Twist.FOREIGN_DISCOUNT,
                Twist.PRICELESS,
                Twist.PRICEY),
        SALE_RETURN(
                18,
                List.of(),
                Twist.PLAIN,
                Twist.ALL,
                Twist.ALL_LINES,
                Twist.TOO_MUCH,
                Twist.TOO_FINE,
                Twist.ELSEWHERE,
                Twist.UNKNOWN_PLACE,
                Twist.UNKNOWN_EARLIER,
                Twist.UNKNOWN_LINE,
                Twist.NOT_A_SALE,
                Twist.TAKEN_ID,
                Twist.TWICE,
                Twist.REVERSED,
                Twist.FILL),
        REVERSAL(
                24,
                List.of(),
                Twist.PLAIN,
                Twist.PLAIN,
                Twist.UNKNOWN_EARLIER,
                Twist.TAKEN_ID,
                Twist.RETURNED,
                Twist.REVERSED,
                Twist.REVERSED,
                Twist.REVERSAL,
                Twist.LAST,
                Twist.FILL,
                Twist.FILL,
                Twist.EMPTIED,
                Twist.EMPTIED),
        REPEAT(10, List.of(), Twist.PLAIN, Twist.ELSEWHERE, Twist.REVERSED),
        ARCHIVE_PRODUCT(4, List.of(), Twist.PLAIN, Twist.UNKNOWN_PRODUCT, Twist.EMPTIED, Twist.EMPTIED),
        RESTORE_PRODUCT(2, List.of(), Twist.PLAIN, Twist.UNKNOWN_PRODUCT),
        RENAME_PRODUCT(3, List.of(), Twist.PLAIN, Twist.UNKNOWN_PRODUCT, Twist.TAKEN_NAME),
        CHANGE_PRODUCT(5, List.of(), Twist.COARSE, Twist.COARSE, Twist.FINE, Twist.PRICED, Twist.FLOOR),
        DELETE_PRODUCT(4, List.of(), Twist.PLAIN, Twist.UNKNOWN_PRODUCT),
        REGISTER_PRODUCT(5, List.of(), Twist.PLAIN, Twist.DELETED, Twist.DELETED),
        ARCHIVE_LOCATION(3, List.of(), Twist.PLAIN, Twist.UNKNOWN_PLACE, Twist.EMPTIED, Twist.EMPTIED),
        RESTORE_LOCATION(3, List.of(), Twist.PLAIN, Twist.UNKNOWN_PLACE),
        RENAME_LOCATION(2, List.of(), Twist.PLAIN, Twist.UNKNOWN_PLACE, Twist.TAKEN_NAME);

        private final int weight;
        private final List<Twist> twists;

        Act(int weight, List<Twist> common, Twist... own) {
            this.weight = weight;
            this.twists = Stream.concat(common.stream(), Arrays.stream(own)).toList();
        }

        /** Whether it is a command, and not a change of the catalogue. */
        boolean isCommand() {
            return compareTo(REPEAT) <= 0;
        }
    }

    /** What can be special. */
    enum Twist {
        PLAIN,
        /** The product stands on two lines. */
        TWICE,
        /** A second line with the next product. */
        MIXED,
        /** All there is. */
        ALL,
        /** More than there is. */
        TOO_MUCH,
        /** Downwards. */
        DOWN,
        /** Up to the brim of the cell; of something undone or taken back: into a cell that was filled up before. */
        FILL,
        /** A fraction that no unit allows. */
        TOO_FINE,
        UNKNOWN_PRODUCT,
        UNKNOWN_PLACE,
        ARCHIVED_PRODUCT,
        ARCHIVED_PLACE,
        /** Under an id that is taken. */
        TAKEN_ID,
        /** At a given cost. */
        COSTLY,
        /** At a given price. */
        PRICED,
        DISCOUNT,
        DISCOUNT_ALL,
        DISCOUNT_TOO_LARGE,
        /** A line in another currency. */
        FOREIGN,
        FOREIGN_DISCOUNT,
        /** Of the product without a price. */
        PRICELESS,
        /** Worth more than a ledger keeps. */
        PRICEY,
        /** Of every line of the sale. */
        ALL_LINES,
        /** At another place, or from another door. */
        ELSEWHERE,
        UNKNOWN_EARLIER,
        UNKNOWN_LINE,
        NOT_A_SALE,
        /** Of something of which goods came back. */
        RETURNED,
        /** Of something that is reversed. */
        REVERSED,
        /** Of a reversal. */
        REVERSAL,
        /** Of the last command. */
        LAST,
        /** What can be emptied is emptied before: the cells of what is archived, the cell that is drawn on. */
        EMPTIED,
        /** What was deleted. */
        DELETED,
        /** To a name that is taken. */
        TAKEN_NAME,
        COARSE,
        FINE,
        FLOOR;

        private static final List<Twist> GOODS = List.of(
                PLAIN,
                PLAIN,
                PLAIN,
                TWICE,
                MIXED,
                TOO_FINE,
                UNKNOWN_PRODUCT,
                UNKNOWN_PLACE,
                ARCHIVED_PRODUCT,
                ARCHIVED_PLACE,
                TAKEN_ID);
    }

    /** Any step. */
    static Arbitrary<Step> any() {
        Arbitrary<Act> acts = Arbitraries.frequency(Arrays.stream(Act.values())
                .map(act -> Tuple.of(act.weight, act))
                .toList());
        return Combinators.combine(
                        acts,
                        Arbitraries.integers().between(0, 99).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 7).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 3).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(1, 5).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(false, false, false, true))
                .as((act, twist, product, place, amount, earlier, together) -> new Step(
                        act, act.twists.get(twist % act.twists.size()), product, place, amount, earlier, together));
    }
}
