package org.stockledger.examples.erp;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An invoice as it is shown.
 *
 * @param invoice its number
 * @param amount what is to be paid
 * @param currency in which currency
 * @param issuedAt when it was written
 */
public record InvoiceView(String invoice, BigDecimal amount, String currency, Instant issuedAt) {
    static InvoiceView of(Invoice invoice) {
        return new InvoiceView(invoice.number(), invoice.amount(), Invoice.CURRENCY, invoice.issuedAt());
    }
}
