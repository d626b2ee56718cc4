package org.stockledger.examples.benchmark;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What a contender reached at a point.
 *
 * @param perSecond sales per second, round by round
 * @param latencies of all rounds, in nanoseconds
 * @param bytesPerSale allocated by the callers
 * @param statementsPerSale sent to the database, from a round of its own that is not timed
 * @param failed sales that ended in an error
 * @param failure one of those errors
 */
record Figure(
        Point point,
        Entrant entrant,
        List<Double> perSecond,
        Histogram latencies,
        double bytesPerSale,
        double statementsPerSale,
        long failed,
        @Nullable RuntimeException failure) {

    double medianPerSecond() {
        return Median.of(perSecond);
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
