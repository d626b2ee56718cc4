package org.stockledger.inventory.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many who do something at the same time. */
public final class Crowd {
    private static final long LONGEST_MINUTES = 3;

    private Crowd() {}

    /**
     * Does the work in so many threads, which begin together.
     *
     * @param work what the thread of this number does, counted from 0
     * @return the answers, by number
     * @throws AssertionError if a thread failed, with its failure as the cause, or if one did not end
     */
    public static <T> List<T> of(int threads, IntFunction<? extends T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch assembled = new CountDownLatch(threads);
            List<Future<T>> futures = new ArrayList<>(threads);
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(executor.submit(() -> {
                    assembled.countDown();
                    assembled.await();
                    return work.apply(number);
                }));
            }
            List<T> answers = new ArrayList<>(threads);
            for (Future<T> future : futures) {
                answers.add(answer(future));
            }
            return answers;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw new AssertionError("a thread of the crowd failed: " + failed.getCause(), failed.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("a thread of the crowd did not end", stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the crowd", interrupted);
        }
    }
}
