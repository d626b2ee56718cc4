package org.stockledger.examples.retail.reports;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Figures that cost something to add up, shared by all who ask for them while nothing was posted. Whoever asks gets what
 * was true when the question came, or later; while one adds up, the others wait for the next answer instead of adding up
 * beside it. What is edited without being posted, such as a name in another process, shows after some seconds.
 * Thread-safe.
 *
 * @param <K> what tells one question from another
 * @param <T> the figures
 */
public final class Remembered<K, T> {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_QUESTIONS = 50;

    private final LongSupplier version;
    private final Function<K, Dated<T>> adding;
    private final Map<K, Answer<T>> answers = new ConcurrentHashMap<>();
    private final AtomicLong edits = new AtomicLong();
    private final Object turn = new Object();

    /** Figures and the version of the ledger that they are of: how many entries it had. */
    public record Dated<T>(T figures, long version) {}

    /** How far the shop was: how many entries the ledger had, how many edits were told of. */
    private record Moment(long version, long edits) {}

    private record Answer<T>(Dated<T> dated, long edits, long nanos) {
        boolean isGood(Moment atLeast) {
            return dated.version >= atLeast.version
                    && edits >= atLeast.edits
                    && System.nanoTime() - nanos < LONGEST.toNanos();
        }
    }

    /**
     * @param version how many entries the ledger has: it only grows
     * @param adding adds up what is asked, and says of which version that is
     */
    public Remembered(LongSupplier version, Function<K, Dated<T>> adding) {
        this.version = version;
        this.adding = adding;
    }

    /** The figures, as they were when this was called or later. */
    public T of(K question) {
        Moment atLeast = new Moment(version.getAsLong(), edits.get());
        Answer<T> known = answers.get(question);
        if (isGood(known, atLeast)) {
            return Objects.requireNonNull(known).dated.figures;
        }
        synchronized (turn) {
            Answer<T> meanwhile = answers.get(question);
            if (isGood(meanwhile, atLeast)) {
                return Objects.requireNonNull(meanwhile).dated.figures;
            }
            return addedUp(question);
        }
    }

    private boolean isGood(@Nullable Answer<T> answer, Moment atLeast) {
        return answer != null && answer.isGood(atLeast);
    }

    private T addedUp(K question) {
        long began = System.nanoTime();
        long edited = edits.get();
        Dated<T> dated = adding.apply(question);
        if (answers.size() >= MOST_QUESTIONS) {
            answers.clear();
        }
        answers.put(question, new Answer<>(dated, edited, began));
        return dated.figures;
    }

    /** Something was edited: what began to be added up before counts no more. Waits for nobody. */
    public void forget() {
        edits.incrementAndGet();
    }
}
