package org.stockledger.examples.retail.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.stockledger.examples.retail.Answer;
import org.stockledger.examples.retail.Crowd;

/** How long requests took that several clients made side by side, in nanoseconds, ascending. */
record Measured(String name, int clients, long[] nanos, long wall, int refused) {
    /** Each client makes so many requests, one after the other; each is numbered. */
    static Measured of(String name, int clients, int requests, IntFunction<Answer> request) {
        long begin = System.nanoTime();
        List<long[]> times = Crowd.of(
                clients,
                client -> IntStream.range(0, requests)
                        .mapToLong(i -> timed(request, client * requests + i))
                        .toArray());
        long wall = System.nanoTime() - begin;
        long[] all = times.stream().flatMapToLong(Arrays::stream).toArray();
        int refused = (int) Arrays.stream(all).filter(nanos -> nanos < 0).count();
        long[] answered =
                Arrays.stream(all).filter(nanos -> nanos >= 0).sorted().toArray();
        return new Measured(name, clients, answered, wall, refused);
    }

    /** How long it took; negative if it was not answered as it should. */
    private static long timed(IntFunction<Answer> request, int number) {
        long begin = System.nanoTime();
        Answer answer = request.apply(number);
        return answer.status() < 300 ? System.nanoTime() - begin : -1;
    }

    double millis(double quantile) {
        int index = (int) Math.ceil(quantile * nanos.length) - 1;
        return nanos.length == 0 ? Double.NaN : nanos[Math.max(index, 0)] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    /** A row of the table, but for its last cell. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.0f | %.1f | %.1f | %.1f |",
                name,
                clients,
                nanos.length,
                nanos.length / (wall / 1e9),
                millis(0.5),
                millis(0.95),
                millis(1));
    }
}
