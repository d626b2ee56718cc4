package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.stockledger.inventory.Kind;

/** Thinks up what everybody wants: much of it about the same few cells, sales and ids, so that they meet. */
final class Planner {
    private static final List<Kind> KINDS = List.of(
            Kind.SALE,
            Kind.SALE,
            Kind.SALE,
            Kind.SALE,
            Kind.RECEIPT,
            Kind.ISSUE,
            Kind.TRANSFER,
            Kind.ADJUSTMENT,
            Kind.SALE_RETURN,
            Kind.SALE_RETURN,
            Kind.REVERSAL);
    private static final List<String> SKUS = List.of("HOT", "HOT", "HOT", "HOT", "COOL", "COOL", "OWED", "NEW");
    private static final List<String> PLACES = List.of("X", "X", "X", "Y", "Z");

    private final Random dice;
    private final List<String> thought = new ArrayList<>();
    private final List<String> sales = new ArrayList<>();

    Planner(long seed) {
        this.dice = new Random(seed);
    }

    Plan plan(boolean calm) {
        Map<String, List<String>> branches = new LinkedHashMap<>();
        Map<String, List<Errand>> errands = new LinkedHashMap<>();
        int tills = 0;
        int processes = 1 + dice.nextInt(3);
        for (int branch = 1; branch <= processes; branch++) {
            List<String> names = new ArrayList<>();
            int crowd = 1 + dice.nextInt(processes == 1 ? one(List.of(2, 8, 30)) : 6);
            for (int i = 0; i < crowd; i++) {
                names.add("till-" + ++tills);
            }
            branches.put("branch-" + branch, names);
        }
        List<String> all = branches.values().stream().flatMap(List::stream).toList();
        all.forEach(till -> errands.put(till, new ArrayList<>()));
        int rounds = 1 + dice.nextInt(all.size() > 12 ? 3 : 8);
        for (int round = 1; round <= rounds; round++) {
            all.forEach(till -> errands.get(till).add(wish()));
        }
        return new Plan(
                calm,
                one(List.of(100, 100, 100, 4, 2, 1)),
                calm ? 60_000 : one(List.of(300, 2_000, 10_000)),
                branches,
                errands,
                calm ? List.of() : holds(),
                calm || dice.nextInt(3) > 0 ? Set.of() : poison());
    }

    private <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private Errand wish() {
        List<String> commands = new ArrayList<>();
        int together = dice.nextInt(8) == 0 ? 2 + dice.nextInt(4) : 1;
        for (int i = 0; i < together; i++) {
            commands.add(command());
        }
        return new Errand(one(List.of(0, 1, 4)), commands);
    }

    private String command() {
        int luck = dice.nextInt(20);
        if (!thought.isEmpty() && luck < 3) {
            return one(thought);
        }
        Kind kind = one(KINDS);
        String id = "c" + (thought.size() + 1);
        if (!thought.isEmpty() && luck == 3) {
            String taken = one(thought);
            id = taken.substring(0, taken.indexOf(' '));
        }
        String text = Wording.of(id, kind, about(kind), lines(kind));
        thought.add(text);
        if (kind == Kind.SALE) {
            sales.add(id);
        }
        return text;
    }

    private String about(Kind kind) {
        String place = one(PLACES);
        return switch (kind) {
            case TRANSFER -> place + ">" + (place.equals("X") ? "Y" : "X");
            case SALE_RETURN -> sales.isEmpty() || dice.nextInt(3) == 0 ? "open-3" : one(sales);
            case REVERSAL -> thought.isEmpty() ? "open-1" : one(thought).split(" ")[0];
            default -> place;
        };
    }

    private List<String> lines(Kind kind) {
        if (kind == Kind.REVERSAL) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        int count = dice.nextInt(3) == 0 ? 2 + dice.nextInt(2) : 1;
        for (int line = 1; line <= count; line++) {
            String name = kind == Kind.SALE_RETURN ? String.valueOf(line) : dice.nextInt(60) == 0 ? "NIX" : one(SKUS);
            int number = 1 + dice.nextInt(4);
            lines.add(name + "*" + (kind == Kind.ADJUSTMENT && dice.nextBoolean() ? -number : number));
        }
        return lines;
    }

    private List<Plan.Hold> holds() {
        List<Plan.Hold> holds = new ArrayList<>();
        for (int i = dice.nextInt(5); i > 2; i--) {
            holds.add(new Plan.Hold(
                    one(SKUS) + " at " + one(PLACES), dice.nextInt(30), one(List.of(5, 200, 1_000, 4_000))));
        }
        return holds;
    }

    private Set<String> poison() {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(one(thought).split(" ")[0]);
        return ids;
    }
}
