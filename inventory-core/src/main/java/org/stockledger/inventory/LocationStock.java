package org.stockledger.inventory;

/**
 * What a location holds. Products count by their cells here; a product that never was here does not count at all.
 *
 * @param location the location as it is now
 * @param products how many different products are not zero here
 * @param low how many products are {@link StockStatus#LOW} here, against their reorder points
 * @param out how many products were here once and are {@link StockStatus#OUT} now
 */
public record LocationStock(Location location, long products, long low, long out) {}
