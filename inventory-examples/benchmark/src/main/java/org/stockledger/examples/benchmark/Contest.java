package org.stockledger.examples.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Everybody on one database. At each point all warm up, then take turns, round by round, so that whatever the machine
 * does meanwhile happens to all of them; statements are counted in a turn at the end that is not timed.
 */
final class Contest implements AutoCloseable {
    /** More than can be sold in any run. */
    private static final long PLENTY = 1_000_000_000;

    private static final Duration COUNTED = Duration.ofMillis(500);

    private final Site site;
    private final Plan plan;
    private final Consumer<String> progress;
    private final Map<Entrant, Contender> contenders = new EnumMap<>(Entrant.class);
    private final Map<Entrant, Long> sold = new EnumMap<>(Entrant.class);

    /** @param progress told of every turn that begins */
    Contest(Site site, Plan plan, Consumer<String> progress) {
        this.site = site;
        this.plan = plan;
        this.progress = progress;
    }

    /** Prepares everybody's tables, measures, and checks the books. To be called once. */
    Results run() {
        for (Entrant entrant : plan.everybody()) {
            entrant.prepare(site, PLENTY);
            contenders.put(entrant, entrant.open(site));
        }
        List<Figure> figures = new ArrayList<>();
        plan.entrants().forEach((point, entrants) -> figures.addAll(measure(point, entrants)));
        List<Check> checks = new ArrayList<>();
        for (Entrant entrant : plan.everybody()) {
            checks.add(new Check(entrant, Books.of(site, entrant.tables()), sold.getOrDefault(entrant, 0L)));
        }
        return new Results(site.description(), site.poolSize(), plan, figures, checks);
    }

    private List<Figure> measure(Point point, List<Entrant> entrants) {
        entrants.forEach(entrant -> turn(point, entrant, contender(entrant), plan.warmUp()));
        Map<Entrant, List<Tally>> tallies = new EnumMap<>(Entrant.class);
        for (int round = 0; round < plan.rounds(); round++) {
            for (Entrant entrant : entrants) {
                Tally tally = turn(point, entrant, contender(entrant), plan.span());
                tallies.computeIfAbsent(entrant, any -> new ArrayList<>()).add(tally);
            }
        }
        return entrants.stream()
                .map(entrant -> figure(point, entrant, Known.in(tallies, entrant)))
                .toList();
    }

    private Figure figure(Point point, Entrant entrant, List<Tally> tallies) {
        Tally all = tallies.stream().reduce(Tally.NOTHING, Tally::plus);
        return new Figure(
                point,
                entrant,
                tallies.stream().map(Tally::soldPerSecond).toList(),
                all.latencies(),
                (double) all.bytes() / all.sold(),
                statementsPerSale(point, entrant),
                all.failed(),
                all.failure());
    }

    private double statementsPerSale(Point point, Entrant entrant) {
        CountingDataSource counting = new CountingDataSource(site.pool());
        try (Contender counted = entrant.over(site, counting.dataSource())) {
            long before = counting.sent();
            Tally tally = turn(point, entrant, counted, COUNTED);
            return (double) (counting.sent() - before) / tally.sold();
        }
    }

    private Tally turn(Point point, Entrant entrant, Contender contender, Duration span) {
        progress.accept(point + ": " + entrant);
        Tally tally = new Load(point, site.assortment(), span).on(contender);
        if (tally.sold() == 0) {
            throw new IllegalStateException(entrant.title() + " sold nothing (" + point + ")", tally.failure());
        }
        sold.merge(entrant, tally.sold(), Long::sum);
        return tally;
    }

    private Contender contender(Entrant entrant) {
        return Known.in(contenders, entrant);
    }

    @Override
    public void close() {
        contenders.values().forEach(Contender::close);
    }
}
