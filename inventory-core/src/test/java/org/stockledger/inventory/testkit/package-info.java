/**
 * What proves a stock ledger: for who writes a store, and for hosts that want to test against the real thing.
 *
 * <ul>
 *   <li>{@link org.stockledger.inventory.testkit.InventoryContract}: everything a ledger promises, as tests. A store's own
 *       test is a subclass of a few lines; each activity is a class of its own, such as {@link
 *       org.stockledger.inventory.testkit.SellingContract}.
 *   <li>{@link org.stockledger.inventory.testkit.ModelContract}: random days of trade, played on the ledger and on the
 *       {@link org.stockledger.inventory.testkit.NaiveModel}, which must agree at every step.
 *   <li>{@link org.stockledger.inventory.testkit.LedgerArbitraries}: every value and command, valid and invalid, for
 *       property-based tests of hosts.
 *   <li>{@link org.stockledger.inventory.testkit.SettableClock} and {@link
 *       org.stockledger.inventory.testkit.FaultyStore}: time and misfortune by plan.
 * </ul>
 *
 * <p>A parameter that is not marked {@code @Nullable} must not be null.
 */
@NullMarked
package org.stockledger.inventory.testkit;

import org.jspecify.annotations.NullMarked;
