package org.stockledger.inventory.jpa;

import org.stockledger.inventory.Inventory;

/**
 * An inventory with resources of its own: a persistence unit and, where it was opened by URL or file, a pool of
 * connections. Thread-safe. Close it at the end; after that every call fails with {@code CLOSED}.
 */
public interface OpenInventory extends Inventory, AutoCloseable {
    /** Gives the resources back; a DataSource of the host stays open. Closing again does nothing. */
    @Override
    void close();
}
