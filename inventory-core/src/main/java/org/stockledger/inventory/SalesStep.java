package org.stockledger.inventory;

import java.time.LocalDate;
import java.util.List;

/**
 * The sales of a day or of a month.
 *
 * @param day the first day of the step
 * @param figures one for every currency of the whole report, in order of the currencies' codes; zeros where nothing was
 *     sold in this step
 */
public record SalesStep(LocalDate day, List<SalesFigures> figures) {
    public SalesStep {
        figures = List.copyOf(figures);
    }
}
