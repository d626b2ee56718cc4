package org.stockledger.examples.benchmark;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers for rows without asking the database: what the time leaves room for between two starts of the program. */
final class SaleNumbers {
    private static final int PER_MILLISECOND = 1_000_000;

    private final AtomicLong last = new AtomicLong(System.currentTimeMillis() * PER_MILLISECOND);

    /** The first of so many numbers in a row that nobody else has. */
    long next(int many) {
        return last.getAndAdd(many);
    }
}
