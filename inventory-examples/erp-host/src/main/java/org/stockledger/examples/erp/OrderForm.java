package org.stockledger.examples.erp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it comes in: anything may be missing, the order itself too.
 *
 * @param number its number, 1 to 20 characters
 * @param customer the customer's number
 * @param lines what is ordered
 */
public record OrderForm(
        @Nullable String number,
        @Nullable String customer,
        @Nullable List<@Nullable Line> lines) {

    /**
     * So many of an article.
     *
     * @param sku which
     * @param quantity how many, more than 0
     */
    public record Line(@Nullable String sku, @Nullable Integer quantity) {
        String requireSku() {
            return require("lines.sku", sku);
        }

        int requireQuantity() {
            int given = require("lines.quantity", quantity);
            if (given <= 0) {
                throw new BadOrderException("lines.quantity", "more than 0 expected, not " + given);
            }
            return given;
        }
    }

    static OrderForm require(@Nullable OrderForm form) {
        return require("order", form);
    }

    String requireNumber() {
        return requireKey("number", number);
    }

    String requireCustomer() {
        return requireKey("customer", customer);
    }

    List<Line> requireLines() {
        if (require("lines", lines).isEmpty()) {
            throw new BadOrderException("lines", "at least one line expected");
        }
        return require("lines", lines).stream()
                .map(line -> require("lines", line))
                .toList();
    }

    private static String requireKey(String field, @Nullable String given) {
        String key = require(field, given);
        if (!key.matches("[A-Za-z0-9-]{1,20}")) {
            throw new BadOrderException(field, "1 to 20 letters, digits and '-' expected");
        }
        return key;
    }

    private static <T> T require(String field, @Nullable T given) {
        if (given == null) {
            throw new BadOrderException(field, field + " must be given");
        }
        return given;
    }
}
