package org.stockledger.examples.benchmark;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A shelf that is locked before it is read. */
@Entity(name = "Shelf")
@Table(name = "shelf")
class ShelfRow extends AnyShelfRow {}
