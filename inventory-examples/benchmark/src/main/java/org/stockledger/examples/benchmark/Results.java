package org.stockledger.examples.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came out of a run. */
record Results(String database, int poolSize, Plan plan, List<Figure> figures, List<Check> checks) {
    private static final int USUAL_CALLERS = 64;

    Optional<Figure> figure(Point point, Entrant entrant) {
        return figures.stream()
                .filter(figure -> figure.point().equals(point) && figure.entrant() == entrant)
                .findFirst();
    }

    /** Ours divided by the other's; empty where one of them was not measured. */
    Optional<Double> ratio(Point point, Entrant other) {
        return figure(point, Entrant.OURS)
                .flatMap(ours -> figure(point, other).map(figure -> ours.medianPerSecond() / figure.medianPerSecond()));
    }

    /** The ratios by name: each work with 64 callers, and {@code single}, one caller with one line. */
    Map<String, Map<String, Double>> ratios() {
        Map<String, Map<String, Double>> ratios = new TreeMap<>();
        for (Work work : Work.values()) {
            addRatios(work.toString(), new Point(work, USUAL_CALLERS), ratios);
        }
        addRatios("single", new Point(Work.HOT, 1), ratios);
        return ratios;
    }

    private void addRatios(String name, Point point, Map<String, Map<String, Double>> ratios) {
        for (Entrant other : Entrant.values()) {
            if (other != Entrant.OURS) {
                ratio(point, other)
                        .ifPresent(ratio -> ratios.computeIfAbsent(name, any -> new TreeMap<>())
                                .put(other.toString(), ratio));
            }
        }
    }

    /** Whether everybody's books are right and every sale had an answer. */
    boolean right() {
        return checks.stream().allMatch(Check::right) && figures.stream().allMatch(figure -> figure.failed() == 0);
    }
}
