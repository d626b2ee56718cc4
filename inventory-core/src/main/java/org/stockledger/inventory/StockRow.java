package org.stockledger.inventory;

/**
 * What is on hand of one product at one location.
 *
 * @param cell the product and the location, by the names they have now
 * @param product the product's name now
 * @param location the location's name now
 * @param unit in what the product is counted
 * @param onHand how much, now or at the instant asked for; negative if owed
 * @param status how it stands against the product's reorder point of now
 */
public record StockRow(
        Cell cell, String product, String location, UnitOfMeasure unit, Quantity onHand, StockStatus status) {}
