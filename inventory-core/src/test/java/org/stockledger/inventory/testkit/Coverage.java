package org.stockledger.inventory.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what happened: what was done, how it ended, and how things stood before. */
final class Coverage {
    private static final String ANY = "ANY";

    private static final List<String> CELLS = List.of("NEW", "EMPTY", "STOCKED", "OWED");
    private static final List<String> REPEATS = List.of("STANDING", "REVERSED");
    private static final List<String> REVERSIBLE =
            List.of("RECEIPT", "ISSUE", "TRANSFER", "ADJUSTMENT", "SALE", "SALE_RETURN");

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String act, String outcome, String before) {
        counts.merge(key(act, outcome, before), 1, Integer::sum);
    }

    /** The cases that did not happen although they must. */
    List<String> missing(Stream<String> expected) {
        return expected.filter(key -> !counts.containsKey(key)).toList();
    }

    /** The table of what happened, with the missing cases. */
    String table(Stream<String> expected) {
        Map<String, Integer> all = new TreeMap<>(counts);
        expected.forEach(key -> all.putIfAbsent(key, 0));
        return all.entrySet().stream()
                .map(entry -> String.format("%8d  %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n", "   times  act, outcome, how it stood before\n", "\n"));
    }

    /**
     * Every case that can happen: each kind of command and each change of the catalogue, with each of its outcomes, out
     * of each state that allows it. Left out are cases that need two rare things at once.
     */
    static Stream<String> everyCase() {
        return Stream.of(
                        Stream.of("RECEIPT", "ISSUE", "TRANSFER", "ADJUSTMENT", "SALE")
                                .flatMap(Coverage::ofGoods),
                        Stream.of("ISSUE", "TRANSFER", "ADJUSTMENT", "SALE")
                                .flatMap(act -> cases(act, "INSUFFICIENT_STOCK", CELLS)),
                        Stream.of("RECEIPT", "TRANSFER", "ADJUSTMENT")
                                .flatMap(act -> cases(act, "BALANCE_TOO_LARGE", List.of("STOCKED"))),
                        cases("SALE", "PRICE_MISSING", List.of("NEW", "EMPTY", "STOCKED")),
                        cases("SALE", "CURRENCY_MISMATCH", CELLS),
                        cases("SALE", "DISCOUNT_TOO_LARGE", CELLS),
                        cases("SALE", "AMOUNT_TOO_LARGE", CELLS),
                        ofReturns(),
                        ofReversals(),
                        ofCatalogue())
                .flatMap(cases -> cases);
    }

    /** Every kind of command was posted and refused; some were repeated, and some were in conflict. */
    static Stream<String> theGist() {
        Stream<String> ofEach = Stream.concat(REVERSIBLE.stream(), Stream.of("REVERSAL"))
                .flatMap(act -> Stream.of(act + ", POSTED", act + ", UNKNOWN"));
        return Stream.concat(ofEach, Stream.of(ANY + ", REPLAYED", ANY + ", ID_CONFLICT"));
    }

    /** The counts without how things stood before, of each act and of all of them together. */
    Coverage inShort() {
        Coverage sum = new Coverage();
        counts.forEach((key, count) -> {
            String actAndOutcome = key.substring(0, key.lastIndexOf(','));
            sum.counts.merge(actAndOutcome, count, Integer::sum);
            sum.counts.merge(ANY + actAndOutcome.substring(actAndOutcome.indexOf(',')), count, Integer::sum);
        });
        return sum;
    }

    private static Stream<String> ofGoods(String act) {
        return Stream.of(
                        cases(act, "POSTED", CELLS),
                        cases(act, "UNIT_TOO_FINE", CELLS),
                        cases(act, "ARCHIVED", List.of("NEW", "EMPTY")),
                        cases(act, "UNKNOWN", List.of("-")),
                        cases(act, "REPLAYED", REPEATS),
                        cases(act, "ID_CONFLICT", REPEATS))
                .flatMap(cases -> cases);
    }

    private static Stream<String> ofReturns() {
        return Stream.of(
                        cases("SALE_RETURN", "POSTED", List.of("FRESH", "PARTLY_BACK")),
                        cases("SALE_RETURN", "RETURN_EXCEEDS_SOLD", List.of("FRESH", "PARTLY_BACK", "ALL_BACK")),
                        cases("SALE_RETURN", "ALREADY_REVERSED", List.of("REVERSED")),
                        cases("SALE_RETURN", "UNIT_TOO_FINE", List.of("FRESH", "PARTLY_BACK")),
                        cases("SALE_RETURN", "UNKNOWN", List.of("-", "FRESH", "PARTLY_BACK", "ALL_BACK", "REVERSED")),
                        cases("SALE_RETURN", "BALANCE_TOO_LARGE", List.of("FRESH")),
                        cases("SALE_RETURN", "REPLAYED", REPEATS),
                        cases("SALE_RETURN", "ID_CONFLICT", REPEATS))
                .flatMap(cases -> cases);
    }

    private static Stream<String> ofReversals() {
        return Stream.of(
                        cases("REVERSAL", "POSTED", REVERSIBLE),
                        cases("REVERSAL", "ALREADY_REVERSED", REVERSIBLE),
                        cases("REVERSAL", "NOT_REVERSIBLE", List.of("REVERSAL")),
                        cases("REVERSAL", "HAS_RETURNS", List.of("SALE")),
                        cases(
                                "REVERSAL",
                                "INSUFFICIENT_STOCK",
                                List.of("RECEIPT", "TRANSFER", "ADJUSTMENT", "SALE_RETURN")),
                        cases("REVERSAL", "BALANCE_TOO_LARGE", List.of("ISSUE", "SALE")),
                        cases("REVERSAL", "UNKNOWN", List.of("-")),
                        cases("REVERSAL", "REPLAYED", List.of("STANDING")),
                        cases("REVERSAL", "ID_CONFLICT", REPEATS))
                .flatMap(cases -> cases);
    }

    private static Stream<String> ofCatalogue() {
        return Stream.of(
                        cases("ARCHIVE_PRODUCT", "DONE", List.of("ACTIVE", "ARCHIVED")),
                        cases("ARCHIVE_PRODUCT", "STOCK_REMAINS", List.of("ACTIVE")),
                        cases("ARCHIVE_PRODUCT", "UNKNOWN", List.of("-")),
                        cases("RESTORE_PRODUCT", "DONE", List.of("ACTIVE", "ARCHIVED")),
                        cases("RESTORE_PRODUCT", "UNKNOWN", List.of("-")),
                        cases("RENAME_PRODUCT", "DONE", List.of("ACTIVE", "ARCHIVED")),
                        cases("RENAME_PRODUCT", "SKU_TAKEN", List.of("ACTIVE", "ARCHIVED")),
                        cases("RENAME_PRODUCT", "UNKNOWN", List.of("-")),
                        cases("CHANGE_PRODUCT", "DONE", List.of("ACTIVE", "ARCHIVED")),
                        cases("CHANGE_PRODUCT", "HISTORY_TOO_FINE", List.of("ACTIVE")),
                        cases("DELETE_PRODUCT", "DONE", List.of("ACTIVE")),
                        cases("DELETE_PRODUCT", "HAS_HISTORY", List.of("ACTIVE", "ARCHIVED")),
                        cases("DELETE_PRODUCT", "UNKNOWN", List.of("-")),
                        cases("REGISTER_PRODUCT", "DONE", List.of("-")),
                        cases("REGISTER_PRODUCT", "SKU_TAKEN", List.of("ACTIVE", "ARCHIVED")),
                        cases("ARCHIVE_LOCATION", "DONE", List.of("ACTIVE", "ARCHIVED")),
                        cases("ARCHIVE_LOCATION", "STOCK_REMAINS", List.of("ACTIVE")),
                        cases("ARCHIVE_LOCATION", "UNKNOWN", List.of("-")),
                        cases("RESTORE_LOCATION", "DONE", List.of("ACTIVE", "ARCHIVED")),
                        cases("RESTORE_LOCATION", "UNKNOWN", List.of("-")),
                        cases("RENAME_LOCATION", "DONE", List.of("ACTIVE", "ARCHIVED")),
                        cases("RENAME_LOCATION", "CODE_TAKEN", List.of("ACTIVE", "ARCHIVED")),
                        cases("RENAME_LOCATION", "UNKNOWN", List.of("-")))
                .flatMap(cases -> cases);
    }

    private static Stream<String> cases(String act, String outcome, List<String> states) {
        return states.stream().map(state -> key(act, outcome, state));
    }

    private static String key(String act, String outcome, String before) {
        return act + ", " + outcome + ", " + before;
    }
}
