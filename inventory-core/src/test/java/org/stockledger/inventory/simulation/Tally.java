package org.stockledger.inventory.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Outcome;

/** Counts what happened in many runs: a case that never happened was never tested. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();
    private int largestBatch;

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void batch(int size) {
        count("transactions");
        largestBatch = Math.max(largestBatch, size);
    }

    void outcome(Command command, Outcome outcome) {
        count("commands");
        count(command.kind() + " " + told(outcome));
        count("answer " + told(outcome));
    }

    private static String told(Outcome outcome) {
        if (outcome instanceof Outcome.Posted posted) {
            return posted.posting().replayed() ? "REPLAYED" : "POSTED";
        }
        return outcome instanceof Outcome.Refused refused
                ? refused.refusal().code()
                : ((Outcome.Failed) outcome).cause().reason().name();
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    int largestBatch() {
        return largestBatch;
    }

    void add(Tally other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Integer::sum));
        largestBatch = Math.max(largestBatch, other.largestBatch);
    }

    List<String> missing(List<String> expected) {
        return expected.stream().filter(what -> of(what) == 0).toList();
    }

    /** Everything of this family, such as every fault. */
    String family(String name) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + " "))
                .map(entry -> entry.getKey().substring(name.length() + 1) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> String.format("%8d  %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
