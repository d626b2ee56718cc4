package org.stockledger.examples.retail.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.SoldLine;

/**
 * A sale as clients see it.
 *
 * @param receipt the number on the customer's slip; null if another program sold it
 * @param stock what is left where it was sold; only in the answer to the sale itself
 */
record SaleAnswer(
        String saleId,
        @Nullable String receipt,
        Instant timestamp,
        String location,
        @Nullable String user,
        BigDecimal total,
        String currency,
        boolean reversed,
        List<Line> lines,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Left> stock) {

    /** A line, with price and name as sold. */
    record Line(
            int line,
            String productId,
            String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal total,
            BigDecimal returned) {
        static Line of(SoldLine sold) {
            return new Line(
                    sold.number(),
                    sold.sku().text(),
                    sold.name(),
                    sold.quantity().toBigDecimal(),
                    sold.unitPrice().amount(),
                    sold.discount().amount(),
                    sold.total().amount(),
                    sold.returned().toBigDecimal());
        }
    }

    /** What is left of a product at the location. */
    record Left(String productId, BigDecimal stock, String status) {}

    static SaleAnswer of(Sale sale, @Nullable Long number, @Nullable List<Left> left) {
        return new SaleAnswer(
                sale.id().text(),
                number == null ? null : ReceiptNumber.of(number),
                sale.recordedAt(),
                sale.at().text(),
                sale.context().actor(),
                sale.total().amount(),
                sale.total().currency().getCurrencyCode(),
                sale.reversed(),
                sale.lines().stream().map(Line::of).toList(),
                left);
    }
}
