package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Cuts a failing script down to what it takes to fail in the same way: errands first, then decisions, each left out. */
final class Cutting {
    private static final long MOST = TimeUnit.SECONDS.toNanos(30);

    private final String rule;
    private final long start = System.nanoTime();
    private Script script;

    private Cutting(Script script, String fault) {
        this.script = script;
        this.rule = ruleOf(fault);
    }

    static Script down(Script script, String fault) {
        Cutting cutting = new Cutting(script, fault);
        int before = Integer.MAX_VALUE;
        while (cutting.size() < before && !cutting.isLate()) {
            before = cutting.size();
            cutting.script.plan().errands().keySet().forEach(cutting::cutErrands);
            cutting.cutDecisions();
        }
        return cutting.script;
    }

    private static String ruleOf(String fault) {
        return fault.replaceAll("[\\d:].*", "");
    }

    private int size() {
        return script.decisions().size()
                + script.plan().errands().values().stream().mapToInt(List::size).sum();
    }

    private boolean isLate() {
        return System.nanoTime() - start > MOST;
    }

    private void cutErrands(String till) {
        cut(script.plan().errands().get(till), kept -> {
            Map<String, List<Errand>> errands =
                    new LinkedHashMap<>(script.plan().errands());
            errands.put(till, kept);
            return takes(new Script(script.plan().with(errands), script.decisions()));
        });
    }

    private void cutDecisions() {
        cut(List.copyOf(script.decisions().entrySet()), kept -> {
            Map<String, String> decisions = new LinkedHashMap<>();
            kept.forEach(decision -> decisions.put(decision.getKey(), decision.getValue()));
            return takes(new Script(script.plan(), decisions));
        });
    }

    /** Leaves out half, a quarter and so on down to single ones, as long as it goes on failing. */
    private <T> void cut(List<T> all, Predicate<List<T>> takes) {
        List<T> kept = new ArrayList<>(all);
        for (int length = Math.max(1, kept.size() / 2); length >= 1; length /= 2) {
            int from = 0;
            while (from < kept.size() && !isLate()) {
                List<T> less = new ArrayList<>(kept);
                less.subList(from, Math.min(kept.size(), from + length)).clear();
                if (takes.test(less)) {
                    kept = less;
                } else {
                    from += length;
                }
            }
        }
    }

    private boolean takes(Script less) {
        List<String> faults = Rush.of(less).faults();
        boolean same = faults.stream().anyMatch(fault -> ruleOf(fault).equals(rule));
        if (same) {
            script = less;
        }
        return same;
    }
}
