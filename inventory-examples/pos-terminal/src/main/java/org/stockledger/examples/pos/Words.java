package org.stockledger.examples.pos;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;

/** The words that follow a command, taken one by one. */
final class Words {
    private final Deque<String> words;

    Words(String text) {
        words = new ArrayDeque<>(
                text.isBlank() ? List.of() : List.of(text.strip().split("\\s+")));
    }

    Optional<String> next() {
        return Optional.ofNullable(words.poll());
    }

    String require(String what) {
        return next().orElseThrow(() -> new NotPossibleException("say " + what));
    }

    /** A line number; without one the line at the end. */
    int lineOr(int last) {
        return next().map(word -> number(word).intValue()).orElse(last);
    }

    Quantity quantity() {
        return Quantity.parse(require("a quantity"));
    }

    static BigDecimal number(String word) {
        if (!word.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw new NotPossibleException("'" + word + "' is not a number");
        }
        return new BigDecimal(word);
    }

    static Money money(String word, Money like) {
        return new Money(number(word), like.currency());
    }
}
