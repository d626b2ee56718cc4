package org.stockledger.inventory;

import java.time.LocalDate;

/**
 * The sales of a product in a day or a month, in one currency.
 *
 * @param day the first day of the step
 * @param sku the product, by the name it has now
 * @param name its name now
 * @param figures what was sold and what came back
 */
public record ProductSales(LocalDate day, Sku sku, String name, SalesFigures figures) {}
