package org.stockledger.inventory;

/** A listener's place; closing it ends the calls. Closing again does nothing. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
