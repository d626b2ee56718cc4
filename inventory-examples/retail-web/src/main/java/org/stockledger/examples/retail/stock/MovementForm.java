package org.stockledger.examples.retail.stock;

import org.jspecify.annotations.Nullable;
import org.stockledger.examples.retail.web.Body;
import org.stockledger.examples.retail.web.ClientMistake;
import org.stockledger.examples.retail.web.Key;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Transfer;

/** What a client says about a movement: goods in, out, or from one place to another. */
record MovementForm(
        String product,
        int quantity,
        @Nullable String from,
        @Nullable String to,
        Key key) {
    static MovementForm of(Body body) {
        String product = body.textUnlessBlank("product_id");
        if (product == null || !body.has("qty")) {
            String missing = product == null ? "product_id" : "qty";
            throw ClientMistake.in(missing, "Product ID and quantity required");
        }
        return new MovementForm(
                product,
                body.positive("qty"),
                body.textUnlessBlank("from_location"),
                body.textUnlessBlank("to_location"),
                Key.of(body));
    }

    /** The command that the places make of it. */
    Command command() {
        if (from != null && to != null) {
            return transfer(from, to);
        }
        if (to != null) {
            return Receipt.into(to).line(product, quantity).id(key.text());
        }
        if (from != null) {
            return Issue.from(from).line(product, quantity).id(key.text());
        }
        throw ClientMistake.in(
                "from_location", "Please specify either a source or destination location (from_location, to_location)");
    }

    private Command transfer(String source, String destination) {
        if (source.equals(destination)) {
            throw ClientMistake.in("to_location", "to_location must differ from from_location");
        }
        return Transfer.between(source, destination).line(product, quantity).id(key.text());
    }
}
