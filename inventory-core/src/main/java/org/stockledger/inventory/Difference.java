package org.stockledger.inventory;

import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        return betweenLines(Draft.of(command, originals), posted.movements());
    }

    private static String betweenLines(List<Draft> asked, List<Movement> posted) {
        if (asked.size() != posted.size()) {
            return "the number of lines: " + posted.size() + " were posted, " + asked.size() + " are asked";
        }
        for (int i = 0; i < asked.size(); i++) {
            Draft draft = asked.get(i);
            Movement movement = posted.get(i);
            if (!Objects.equals(draft.from(), movement.from()) || !Objects.equals(draft.to(), movement.to())) {
                return "the location";
            }
            if (!draft.sku().equals(movement.sku()) || !Objects.equals(draft.saleLine(), movement.saleLine())) {
                return "the product of line " + (i + 1);
            }
            if (!draft.quantity().equals(movement.quantity())) {
                return "the quantity of line " + (i + 1);
            }
        }
        return "a price, a cost or a discount";
    }
}
