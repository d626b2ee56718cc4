package org.stockledger.examples.benchmark;

import java.util.List;

/** What one customer buys: a receipt number that nobody else has, and articles, none twice. */
record Basket(String receipt, List<Item> items) {}
