package org.stockledger.inventory.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.SimulatedDoor;

/** A process: its own inventory over the shared books, its own clock, and tills. After a power cut it opens again. */
final class Branch {
    private final String name;
    private final List<String> tills;
    private final SharedBooks books;
    private final Settings settings;
    private final Baton baton;
    private final Consumer<Posting> listener;
    private Inventory inventory;
    private Duration ahead = Duration.ZERO;

    Branch(String name, Plan plan, SharedBooks books, Baton baton, Consumer<Posting> listener) {
        this.name = name;
        this.tills = plan.branches().get(name);
        this.books = books;
        this.baton = baton;
        this.listener = listener;
        this.settings = Settings.standard()
                .deadline(Duration.ofMillis(plan.deadlineMillis()))
                .batchLimit(plan.batchLimit());
        this.inventory = opened();
    }

    private Inventory opened() {
        Inventory opened = SimulatedDoor.over(books.of(name), settings.clock(this::time), new SimulatedTime(baton));
        opened.onPosted(listener);
        return opened;
    }

    private Instant time() {
        return Shop.OPENING.plusNanos(baton.now()).plus(ahead);
    }

    void setClock(Duration newlyAhead) {
        ahead = newlyAhead;
    }

    String name() {
        return name;
    }

    Inventory inventory() {
        return inventory;
    }

    boolean hasDied(Inventory known) {
        return known != inventory;
    }

    void cutPower() {
        tills.forEach(till -> baton.runner(till).doom());
        inventory = opened();
    }
}
