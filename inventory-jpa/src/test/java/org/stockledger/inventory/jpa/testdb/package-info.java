/**
 * Real databases for tests: each engine is started at most once per JVM, every test takes an empty database of its own.
 *
 * <p>Start reading at {@link org.stockledger.inventory.jpa.testdb.Engine}. System properties:
 *
 * <ul>
 *   <li>{@code inventory.test.engines}: the engines to run on, by name and comma-separated; without it, all of them.
 *   <li>{@code inventory.test.<engine>.url}, {@code .user}, {@code .password}: a running server to use instead of an own
 *       one; the user must be allowed to create databases.
 *   <li>{@code inventory.test.cache}: where unpacked servers are kept between builds; by default {@code
 *       ~/.cache/stockledger-test-databases}.
 *   <li>{@code inventory.test.run}: where the servers keep their data while they run; by default {@code
 *       target/databases}.
 * </ul>
 */
@NullMarked
package org.stockledger.inventory.jpa.testdb;

import org.jspecify.annotations.NullMarked;
