package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.jpa.host.Waiting;

/** Makes so many sales, one after the other, in a thread that may be interrupted, and keeps what it heard of each. */
final class DisturbedSeller {
    private final Inventory inventory;
    private final String sku;
    private final int sales;
    private final Set<String> posted = ConcurrentHashMap.newKeySet();
    private final Set<String> notPosted = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private @Nullable Thread thread;
    private volatile @Nullable Throwable wrong;
    private int interrupts;
    private int flags;
    private boolean done;

    private DisturbedSeller(Inventory inventory, String sku, int sales) {
        this.inventory = inventory;
        this.sku = sku;
        this.sales = sales;
    }

    /** Begins at once. */
    static DisturbedSeller selling(Inventory inventory, String sku, int sales, Threads kind) {
        DisturbedSeller seller = new DisturbedSeller(inventory, sku, sales);
        synchronized (seller) {
            seller.thread = kind.start(seller::sellAll);
        }
        return seller;
    }

    private void sellAll() {
        try {
            for (int i = 0; i < sales; i++) {
                sell(SaleRequest.at(SHOP).line(sku, 1));
            }
        } catch (Throwable thrown) {
            wrong = thrown;
        } finally {
            synchronized (this) {
                done = true;
                noteFlag();
            }
        }
    }

    private void sell(SaleRequest sale) {
        String id = sale.id().text();
        try {
            assertThat(inventory.post(sale).replayed()).isFalse();
            posted.add(id);
        } catch (StoreException failure) {
            assertThat(failure.reason()).as(failure.toString()).isIn(Reason.INTERRUPTED, Reason.OUTCOME_UNKNOWN);
            (failure.reason() == Reason.INTERRUPTED ? notPosted : unknown).add(id);
            assertThat(Thread.currentThread().isInterrupted())
                    .as("flagged after %s", failure)
                    .isTrue();
        }
        noteFlag();
    }

    private synchronized void noteFlag() {
        if (Thread.interrupted()) {
            flags++;
        }
    }

    /** Interrupts it, unless it has not yet noticed the last time. */
    synchronized void disturb() {
        if (!done && interrupts == flags && thread != null) {
            interrupts++;
            thread.interrupt();
        }
    }

    synchronized int interrupts() {
        return interrupts;
    }

    synchronized boolean isAlive() {
        return !done;
    }

    /** The ids of the sales of which it was told that they were posted. */
    Set<String> posted() {
        return posted;
    }

    void awaitEnd() {
        Waiting.until("a seller ends", () -> !isAlive());
        assertThat(wrong).isNull();
    }

    /** Nobody has interrupted it: every sale was posted. */
    void requireUndisturbed(int all) {
        assertThat(posted).hasSize(all);
        assertThat(flags).isZero();
    }

    /** What it heard is what the ledger says, and no interrupt got lost. */
    void requireTruth(Set<String> inLedger) {
        assertThat(posted).isSubsetOf(inLedger);
        assertThat(notPosted).noneMatch(inLedger::contains);
        assertThat(posted.size() + notPosted.size() + unknown.size()).isEqualTo(sales);
        assertThat(flags).as("interrupts that were kept").isEqualTo(interrupts);
    }
}
