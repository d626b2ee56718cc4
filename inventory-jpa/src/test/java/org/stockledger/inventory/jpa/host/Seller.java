package org.stockledger.inventory.jpa.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.SaleRequest;

/** Somebody who sells single units of a product, one after the other, until told to end, and measures how long each takes. */
final class Seller {
    private static final Duration LONG = Duration.ofMillis(100);

    private final Inventory inventory;
    private final String sku;
    private final Thread thread;
    private final List<Duration> longOnes = new CopyOnWriteArrayList<>();
    private volatile long sold;
    private volatile boolean ending;
    private volatile @Nullable Throwable failure;

    Seller(Inventory inventory, String sku) {
        this.inventory = inventory;
        this.sku = sku;
        this.thread = new Thread(this::sell, "seller of " + sku);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void sell() {
        try {
            while (!ending) {
                long start = System.nanoTime();
                inventory.post(SaleRequest.at(SHOP).line(sku, 1));
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                if (took.compareTo(LONG) > 0) {
                    longOnes.add(took);
                }
                sold++;
            }
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    /** How many it has sold. */
    long sold() {
        return sold;
    }

    /** How many sales have taken at least so long. */
    long waits(Duration least) {
        return longOnes.stream().filter(took -> took.compareTo(least) >= 0).count();
    }

    /** What the longest sale has taken. */
    Duration longest() {
        return longOnes.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Ends after the sale it is at; every sale must have been posted. */
    void end() {
        ending = true;
        Waiting.until(thread + " ends", () -> !thread.isAlive());
        assertThat(failure).as("%s", thread).isNull();
    }
}
