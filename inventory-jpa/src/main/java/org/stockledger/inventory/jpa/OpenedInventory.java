package org.stockledger.inventory.jpa;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Locations;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Products;
import org.stockledger.inventory.Registration;
import org.stockledger.inventory.Reports;
import org.stockledger.inventory.Sales;
import org.stockledger.inventory.Stock;
import org.stockledger.inventory.Verification;

/** An inventory together with what is to be closed behind it. */
final class OpenedInventory implements OpenInventory {
    private static final Logger LOG = LoggerFactory.getLogger(JpaInventory.class);

    private final Inventory inventory;
    private final Deque<AutoCloseable> resources;

    /** @param resources closed in the order of the queue */
    OpenedInventory(Inventory inventory, Deque<AutoCloseable> resources) {
        this.inventory = inventory;
        this.resources = new ArrayDeque<>(resources);
    }

    @Override
    public Products products() {
        return inventory.products();
    }

    @Override
    public Locations locations() {
        return inventory.locations();
    }

    @Override
    public Stock stock() {
        return inventory.stock();
    }

    @Override
    public Sales sales() {
        return inventory.sales();
    }

    @Override
    public Reports reports() {
        return inventory.reports();
    }

    @Override
    public Posting post(Command command) {
        return inventory.post(command);
    }

    @Override
    public List<Outcome> post(List<? extends Command> commands) {
        return inventory.post(commands);
    }

    @Override
    public Verification verify() {
        return inventory.verify();
    }

    @Override
    public Registration onPosted(Consumer<? super Posting> listener) {
        return inventory.onPosted(listener);
    }

    @Override
    public void close() {
        closeAll(resources);
    }

    /** Closes what there is, whatever some of it says. */
    static void closeAll(Deque<AutoCloseable> resources) {
        synchronized (resources) {
            while (!resources.isEmpty()) {
                AutoCloseable resource = resources.pop();
                try {
                    resource.close();
                } catch (Exception broken) {
                    LOG.warn("{} could not be closed", resource, broken);
                }
            }
        }
    }
}
