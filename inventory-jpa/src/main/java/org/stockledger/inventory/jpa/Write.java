package org.stockledger.inventory.jpa;

import java.util.List;

/** A statement that writes, and the parameters that it is run with, once for each of them. */
record Write(String statement, List<Parameters> rows) {}
