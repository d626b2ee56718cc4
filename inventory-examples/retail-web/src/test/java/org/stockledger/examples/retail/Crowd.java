package org.stockledger.examples.retail;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Clients who all begin at the same moment. */
public final class Crowd {
    private Crowd() {}

    /** What each of so many clients answered, in the order of their numbers from 0. */
    public static <T> List<T> of(int clients, IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CountDownLatch start = new CountDownLatch(clients);
        try {
            List<Future<T>> futures = IntStream.range(0, clients)
                    .mapToObj(number -> threads.submit(whenAllAreThere(start, () -> work.apply(number))))
                    .toList();
            return futures.stream().map(Crowd::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Callable<T> whenAllAreThere(CountDownLatch start, Callable<T> work) {
        return () -> {
            start.countDown();
            start.await();
            return work.call();
        };
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
