package org.stockledger.examples.retail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * One transaction for the shop's rows and the ledger's: both or neither. Where the ledger joins, retrying is the host's
 * business: what lost against somebody else is run again from the start, as a new transaction, with the same command.
 */
@Retryable(
        predicate = WorthAnotherTry.class,
        maxRetries = 12,
        delay = 10,
        jitter = 10,
        multiplier = 1.7,
        maxDelay = 400)
@Transactional
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Trade {}
