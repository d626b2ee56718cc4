package org.stockledger.examples.retail;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.stockledger.inventory.StoreException;

/** Tells what lost against another transaction, in the ledger's rows or in the shop's, from what will fail again. */
final class WorthAnotherTry implements MethodRetryPredicate {
    private static final int DEEPEST = 10;

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(WorthAnotherTry::isTransient);
    }

    private static boolean isTransient(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof StoreException store && store.retryable();
    }
}
