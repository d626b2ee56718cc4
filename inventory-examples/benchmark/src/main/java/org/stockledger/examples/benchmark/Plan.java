package org.stockledger.examples.benchmark;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is measured, and how long.
 *
 * @param entrants who takes part at each point, in the order of each round
 * @param warmUp how long each sells at each point before anything counts
 * @param rounds how often they take turns
 * @param span how long a turn is
 */
record Plan(Map<Point, List<Entrant>> entrants, Duration warmUp, int rounds, Duration span) {
    private static final int MOST_CALLERS = 512;
    private static final int USUAL_CALLERS = 64;

    /** Everything, in about half an hour. */
    static Plan full() {
        Map<Point, List<Entrant>> entrants = new LinkedHashMap<>();
        for (Work work : Work.values()) {
            for (int callers : List.of(1, 16, USUAL_CALLERS)) {
                entrants.put(new Point(work, callers), List.of(Entrant.values()));
            }
        }
        entrants.put(new Point(Work.HOT, MOST_CALLERS), List.of(Entrant.values()));
        return new Plan(entrants, Duration.ofSeconds(5), 5, Duration.ofSeconds(5));
    }

    /** The ratios that matter most, within three minutes. */
    static Plan quick() {
        List<Entrant> most = List.of(Entrant.NAIVE, Entrant.JDBC, Entrant.LIMIT, Entrant.OURS);
        Map<Point, List<Entrant>> entrants = new LinkedHashMap<>();
        entrants.put(new Point(Work.HOT, USUAL_CALLERS), most);
        entrants.put(new Point(Work.MIXED, USUAL_CALLERS), most);
        entrants.put(new Point(Work.HOT, 1), List.of(Entrant.NAIVE, Entrant.OURS));
        return new Plan(entrants, Duration.ofSeconds(3), 3, Duration.ofSeconds(3));
    }

    /** Only these, also at points that this plan has not; an empty collection leaves what there is. */
    Plan only(Collection<Work> works, Collection<Integer> callers, Collection<Entrant> contenders) {
        Map<Point, List<Entrant>> chosen = new LinkedHashMap<>();
        for (Work work : works.isEmpty() ? works() : works) {
            for (int many : callers.isEmpty() ? callersAt(work) : callers) {
                Point point = new Point(work, many);
                List<Entrant> left = entrants.getOrDefault(point, List.of(Entrant.values())).stream()
                        .filter(entrant -> contenders.isEmpty() || contenders.contains(entrant))
                        .toList();
                if (!left.isEmpty()) {
                    chosen.put(point, left);
                }
            }
        }
        return new Plan(chosen, warmUp, rounds, span);
    }

    private List<Work> works() {
        return entrants.keySet().stream().map(Point::work).distinct().toList();
    }

    private List<Integer> callersAt(Work work) {
        List<Integer> planned = entrants.keySet().stream()
                .filter(point -> point.work() == work)
                .map(Point::callers)
                .toList();
        return planned.isEmpty() ? List.of(USUAL_CALLERS) : planned;
    }

    Plan lasting(Duration newWarmUp, int newRounds, Duration newSpan) {
        return new Plan(entrants, newWarmUp, newRounds, newSpan);
    }

    /** Everybody who takes part anywhere. */
    Set<Entrant> everybody() {
        Set<Entrant> everybody = EnumSet.noneOf(Entrant.class);
        entrants.values().forEach(everybody::addAll);
        return everybody;
    }

    /** How many times somebody has a turn, warming up and being counted included. */
    int turns() {
        return entrants.values().stream().mapToInt(List::size).sum() * (rounds + 2);
    }
}
