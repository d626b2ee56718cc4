package org.stockledger.inventory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names what differs between a command and what was posted under its id; never the values. */
final class Difference {
    private Difference() {}

    static String between(Command command, Posting posted, Map<CommandId, Posting> originals) {
        if (command.kind() != posted.kind()) {
            return "the kind: " + posted.kind() + " was posted, " + command.kind() + " is asked";
        }
        if (command instanceof Reversal reversal && !reversal.target().equals(posted.target())) {
            return "the reversed command";
        }
        if (command instanceof SaleReturn goods && !goods.sale().equals(posted.target())) {
            return "the sale";
        }
        if (command instanceof Adjustment adjustment && !adjustment.reason().equals(posted.reason())) {
            return "the reason";
        }
        String lines = betweenLines(Draft.of(command, originals), posted.movements());
        if (lines != null) {
            return lines;
        }
        return command instanceof SaleReturn ? "the location" : "a price, a cost, a discount or a name";
    }

    private static @Nullable String betweenLines(List<Draft> asked, List<Movement> posted) {
        if (asked.size() != posted.size()) {
            return "the number of lines: " + posted.size() + " were posted, " + asked.size() + " are asked";
        }
        for (int i = 0; i < asked.size(); i++) {
            String what = betweenLine(asked.get(i), posted.get(i));
            if (what != null) {
                return what.equals("location") ? "the location" : "the " + what + " of line " + (i + 1);
            }
        }
        return null;
    }

    private static @Nullable String betweenLine(Draft asked, Movement posted) {
        if (!asked.places().equals(placesOf(posted))) {
            return "location";
        }
        if (!asked.sku().equals(posted.sku()) || !Objects.equals(asked.saleLine(), posted.saleLine())) {
            return "product";
        }
        // An adjustment the other way has the same place on the other side.
        boolean sameWay = Objects.equals(asked.from(), posted.from());
        return sameWay && asked.quantity().equals(posted.quantity()) ? null : "quantity";
    }

    private static List<LocationCode> placesOf(Movement movement) {
        return Stream.of(Optional.ofNullable(movement.from()), Optional.ofNullable(movement.to()))
                .flatMap(Optional::stream)
                .toList();
    }
}
