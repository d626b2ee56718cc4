package org.stockledger.examples.retail.catalogue;

/**
 * A product or a location was added, edited, archived, restored or removed.
 *
 * @param what {@code product} or {@code location}
 * @param id its id, before the change
 */
public record CatalogueChanged(String what, String id) {}
