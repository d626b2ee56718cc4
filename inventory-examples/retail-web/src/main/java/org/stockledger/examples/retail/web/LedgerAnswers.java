package org.stockledger.examples.retail.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Refusal;

/** What the ledger says, in the words of this application's clients. */
final class LedgerAnswers {
    private static final Map<String, String> FIELDS = Map.of(
            "sku", "product_id", "location", "location_id", "id", "key", "page.after", "after", "page.size", "limit");

    private LedgerAnswers() {}

    static ErrorAnswer of(InvalidInputException invalid) {
        String field = FIELDS.getOrDefault(invalid.field(), invalid.field());
        String message = String.valueOf(invalid.getMessage());
        String rule = message.substring(message.indexOf(": ") + 1);
        return new ErrorAnswer(field + rule, lower(invalid.code()), field, null);
    }

    static ErrorAnswer of(Refusal refusal) {
        if (refusal instanceof Refusal.InsufficientStock shortage) {
            List<ErrorAnswer.Short> shortages =
                    shortage.shortages().stream().map(ErrorAnswer.Short::of).toList();
            return new ErrorAnswer("Insufficient stock: " + refusal.message(), lower(refusal.code()), null, shortages);
        }
        return new ErrorAnswer(sentence(refusal.message()), lower(refusal.code()), field(refusal), null);
    }

    /** What is not there is 404, what stands against it is 409. */
    static HttpStatus status(Refusal refusal) {
        return refusal instanceof Refusal.Unknown ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
    }

    private static @Nullable String field(Refusal refusal) {
        return refusal instanceof Refusal.Unknown unknown
                ? switch (unknown.what()) {
                    case PRODUCT -> "product_id";
                    case LOCATION -> "location";
                    default -> null;
                }
                : null;
    }

    private static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
