package org.stockledger.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ReckoningTest {
    private static final Point HOT = new Point(Work.HOT, 64);
    private static final Point SINGLE = new Point(Work.HOT, 1);

    @Test
    void the_median_is_the_one_in_the_middle() {
        assertThat(Median.of(List.of(7.0))).isEqualTo(7);
        assertThat(Median.of(List.of(900.0, 1.0, 5.0))).isEqualTo(5);
        assertThat(Median.of(List.of(900.0, 1.0, 5.0, 6.0))).isEqualTo(5.5);
    }

    @Test
    void a_tally_counts_what_was_sold_from_the_first_start_to_the_last_answer() {
        Tally one = new Tally(latencies(10), 2, 0, null, 1_000, 5_000_000_000L, 6_000_000_000L);
        Tally other = new Tally(latencies(12), 0, 1, null, 500, 5_500_000_000L, 7_000_000_000L);

        Tally both = one.plus(other);

        assertThat(both.sold()).isEqualTo(20);
        assertThat(both.soldPerSecond()).isEqualTo(10);
        assertThat(both.bytes()).isEqualTo(1_500);
        assertThat(both.failed()).isEqualTo(1);
    }

    @Test
    void ratios_are_ours_by_the_other_s_median_and_only_where_both_were_measured() {
        Map<String, Map<String, Double>> ratios = results().ratios();

        assertThat(ratios).containsOnlyKeys("hot", "single");
        assertThat(ratios.get("hot")).isEqualTo(Map.of("naive", 30.0, "limit", 0.75));
        assertThat(ratios.get("single")).isEqualTo(Map.of("naive", 1.5));
    }

    @Test
    void the_json_has_every_figure_and_the_ratios() {
        ObjectNode json = JsonReport.of(results());

        assertThat(json.at("/ratios/hot/naive").asDouble()).isEqualTo(30);
        assertThat(json.at("/ratios/hot/limit").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/ratios/single/naive").asDouble()).isEqualTo(1.5);
        assertThat(json.get("figures"))
                .hasSize(5)
                .allSatisfy(figure -> assertThat(figure.propertyNames())
                        .contains("work", "callers", "contender", "salesPerSecond", "salesPerSecondByRound")
                        .contains("p50Millis", "p99Millis", "bytesPerSale", "statementsPerSale", "failed"));
        assertThat(json.at("/figures/0/salesPerSecondByRound")).hasSize(3);
    }

    @Test
    void quick_is_over_in_three_minutes() {
        Plan quick = Plan.quick();
        long seconds = quick.entrants().values().stream()
                .mapToLong(entrants -> entrants.size()
                        * (quick.warmUp()
                                        .plus(quick.span().multipliedBy(quick.rounds()))
                                        .toSeconds()
                                + 1))
                .sum();

        assertThat(seconds).isLessThanOrEqualTo(150); // the rest is starting and checking
        assertThat(quick.entrants().keySet()).contains(HOT, new Point(Work.MIXED, 64), SINGLE);
    }

    @Test
    void a_plan_can_be_narrowed_and_widened() {
        Plan narrowed = Plan.full().only(List.of(Work.SPREAD), List.of(2), List.of(Entrant.OURS));

        assertThat(narrowed.entrants()).isEqualTo(Map.of(new Point(Work.SPREAD, 2), List.of(Entrant.OURS)));
        assertThat(Plan.full().only(List.of(), List.of(), List.of())).isEqualTo(Plan.full());
        assertThat(Plan.full().entrants()).hasSize(10);
    }

    private static Results results() {
        Plan plan = new Plan(Map.of(HOT, List.of(), SINGLE, List.of()), Duration.ZERO, 3, Duration.ofSeconds(1));
        List<Figure> figures = List.of(
                figure(HOT, Entrant.NAIVE, 100),
                figure(HOT, Entrant.LIMIT, 4_000),
                figure(HOT, Entrant.OURS, 3_000),
                figure(SINGLE, Entrant.NAIVE, 200),
                figure(SINGLE, Entrant.OURS, 300));
        return new Results("Some 1.0", 10, plan, figures, List.of());
    }

    private static Figure figure(Point point, Entrant entrant, double median) {
        return new Figure(point, entrant, List.of(1.0, median, 9e9), latencies(5), 1_000, 8, 0, null);
    }

    private static Histogram latencies(int answers) {
        Histogram latencies = Tally.histogram();
        latencies.recordValueWithCount(1_000_000, answers);
        return latencies;
    }
}
