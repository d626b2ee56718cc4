package org.stockledger.examples.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is measured and how long, as the user says it. */
final class PlanChoice {
    private static final int MOST_CALLERS = 2_000;
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_SECONDS = 600;
    private static final int USUAL_POOL = 10;
    private static final int MOST_CONNECTIONS = 60;

    @Option(
            names = "--quick",
            description = "hot and mixed with 64 callers, and one caller alone: three minutes at most")
    private boolean quick;

    @Option(
            names = "--work",
            paramLabel = "hot|mixed|spread",
            split = ",",
            description = "one article; three lines of 1,000 articles, skewed; the same, uniform (default: all)")
    private List<Work> works = List.of();

    @Option(
            names = "--callers",
            paramLabel = "N",
            split = ",",
            description = "how many sell at once (default: 1,16,64 and hot with 512)")
    private List<Integer> callers = List.of();

    @Option(
            names = "--contenders",
            paramLabel = "NAME",
            split = ",",
            description = "naive, versioned, jdbc, limit, ours (default: all)")
    private List<Entrant> contenders = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "how many turns everybody has (default: 5; quick: 3)")
    private @Nullable Integer rounds;

    @Option(names = "--seconds", paramLabel = "S", description = "how long a turn is (default: 5; quick: 3)")
    private @Nullable Double seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            description = "how long everybody warms up at each point (default: 5; quick: 3)")
    private @Nullable Double warmUp;

    @Option(
            names = "--pool",
            paramLabel = "N",
            description = "connections for each contender (default: " + USUAL_POOL + ")")
    private int poolSize = USUAL_POOL;

    /** What is wrong with the choice; empty if nothing is. */
    Optional<String> fault() {
        for (int many : callers) {
            if (many < 1 || many > MOST_CALLERS) {
                return Optional.of("--callers: 1 to " + MOST_CALLERS + " expected, not " + many);
            }
        }
        if (poolSize < 2 || poolSize > MOST_CONNECTIONS) {
            return Optional.of("--pool: 2 to " + MOST_CONNECTIONS + " expected, not " + poolSize);
        }
        if (rounds != null && (rounds < 1 || rounds > MOST_ROUNDS)) {
            return Optional.of("--rounds: 1 to " + MOST_ROUNDS + " expected, not " + rounds);
        }
        return outOfRange("--seconds", seconds).or(() -> outOfRange("--warm-up", warmUp));
    }

    private static Optional<String> outOfRange(String option, @Nullable Double given) {
        return given == null || (given > 0 && given <= MOST_SECONDS)
                ? Optional.empty()
                : Optional.of(option + ": more than 0, at most " + MOST_SECONDS + " expected, not " + given);
    }

    int poolSize() {
        return poolSize;
    }

    Plan plan() {
        Plan usual = quick ? Plan.quick() : Plan.full();
        return usual.only(works, callers, contenders)
                .lasting(
                        warmUp == null ? usual.warmUp() : span(warmUp),
                        rounds == null ? usual.rounds() : rounds,
                        seconds == null ? usual.span() : span(seconds));
    }

    private static Duration span(double seconds) {
        return Duration.ofNanos((long) (seconds * Duration.ofSeconds(1).toNanos()));
    }
}
