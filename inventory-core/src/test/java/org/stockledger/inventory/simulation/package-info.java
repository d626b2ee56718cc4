/**
 * The seeded simulation: tills of several processes post into one store, in simulated time, one step at a time. One seed
 * is one run; docs/simulation.md says what is simulated and what is checked.
 */
@NullMarked
package org.stockledger.inventory.simulation;

import org.jspecify.annotations.NullMarked;
