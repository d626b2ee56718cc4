package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stockledger.inventory.CommandId;

/**
 * What everybody wants to do in a run.
 *
 * @param calm whether nothing is to go wrong, so that nobody may fail either
 * @param batchLimit of every process
 * @param deadlineMillis of every call
 * @param branches the tills of each process
 * @param errands what each till is to do, in order
 * @param holds what hosts lock in transactions of their own
 * @param poisoned what the database cannot write
 */
record Plan(
        boolean calm,
        int batchLimit,
        int deadlineMillis,
        Map<String, List<String>> branches,
        Map<String, List<Errand>> errands,
        List<Hold> holds,
        Set<String> poisoned) {

    /** A host's transaction that keeps a cell locked. */
    record Hold(String cell, int fromMillis, int forMillis) {
        static Hold parse(String text) {
            String[] parts = text.split(", ");
            return new Hold(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        @Override
        public String toString() {
            return cell + ", " + fromMillis + ", " + forMillis;
        }
    }

    Set<CommandId> poisonedIds() {
        Set<CommandId> ids = new LinkedHashSet<>();
        poisoned.forEach(id -> ids.add(CommandId.of(id)));
        return ids;
    }

    Plan batchedBy(int limit) {
        return new Plan(calm, limit, deadlineMillis, branches, errands, holds, poisoned);
    }

    Plan with(Map<String, List<Errand>> others) {
        return new Plan(calm, batchLimit, deadlineMillis, branches, others, holds, poisoned);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("calm = " + calm);
        lines.add("batch limit = " + batchLimit);
        lines.add("deadline = " + deadlineMillis);
        branches.forEach((branch, tills) -> lines.add("branch " + branch + " = " + String.join(" ", tills)));
        errands.forEach((till, wishes) -> wishes.forEach(wish -> lines.add("till " + till + " = " + wish)));
        holds.forEach(hold -> lines.add("host holds = " + hold));
        poisoned.forEach(id -> lines.add("poisoned = " + id));
        return lines;
    }

    static Plan parse(Stream<String> lines) {
        Reader reader = new Reader();
        lines.forEach(reader::read);
        return reader.plan();
    }

    /** Puts a plan together again. */
    private static final class Reader {
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final Map<String, List<String>> branches = new LinkedHashMap<>();
        private final Map<String, List<Errand>> errands = new LinkedHashMap<>();
        private final List<Hold> holds = new ArrayList<>();
        private final Set<String> poisoned = new LinkedHashSet<>();

        void read(String line) {
            String what = line.substring(0, line.indexOf(" = "));
            String value = line.substring(line.indexOf(" = ") + 3);
            if (what.startsWith("branch ")) {
                branches.put(what.substring(7), List.of(value.split(" ")));
            } else if (what.startsWith("till ")) {
                errands.computeIfAbsent(what.substring(5), till -> new ArrayList<>())
                        .add(Errand.parse(value));
            } else if (what.equals("host holds")) {
                holds.add(Hold.parse(value));
            } else if (what.equals("poisoned")) {
                poisoned.add(value);
            } else {
                settings.put(what, value);
            }
        }

        Plan plan() {
            return new Plan(
                    Boolean.parseBoolean(settings.get("calm")),
                    Integer.parseInt(settings.get("batch limit")),
                    Integer.parseInt(settings.get("deadline")),
                    branches,
                    errands,
                    holds,
                    poisoned);
        }
    }
}
