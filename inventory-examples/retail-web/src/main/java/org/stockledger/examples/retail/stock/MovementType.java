package org.stockledger.examples.retail.stock;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.inventory.Kind;

/** The kinds of movements in the clients' words. */
enum MovementType {
    IN("Stock In", Kind.RECEIPT),
    OUT("Stock Out", Kind.ISSUE),
    TRANSFER("Transfer", Kind.TRANSFER),
    SALE("Sale", Kind.SALE),
    RETURN("Return", Kind.SALE_RETURN),
    ADJUSTMENT("Adjustment", Kind.ADJUSTMENT),
    REVERSAL("Reversal", Kind.REVERSAL);

    private final String words;
    private final Kind kind;

    MovementType(String words, Kind kind) {
        this.words = words;
        this.kind = kind;
    }

    static MovementType of(Kind kind) {
        return Arrays.stream(values())
                .filter(type -> type.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The type that a client filters by. */
    static MovementType named(String text) {
        return Arrays.stream(values())
                .filter(type -> type.filter().equals(text))
                .findFirst()
                .orElseThrow(() -> ClientMistake.in(
                        "type",
                        "type is one of "
                                + Arrays.stream(values())
                                        .map(MovementType::filter)
                                        .collect(Collectors.joining(", "))));
    }

    private String filter() {
        return name().toLowerCase(Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    @Override
    public String toString() {
        return words;
    }
}
