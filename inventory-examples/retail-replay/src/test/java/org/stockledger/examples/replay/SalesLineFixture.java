package org.stockledger.examples.replay;

import java.time.Instant;
import org.stockledger.inventory.Money;

/** Lines of which only what matters is said. */
final class SalesLineFixture {
    static final Instant MORNING = Instant.parse("2011-01-05T09:11:00Z");

    private SalesLineFixture() {}

    static SalesLine aLine(String invoice, String code, long quantity, String price) {
        return new SalesLine(2, invoice, code, "LANTERN", quantity, MORNING, Money.of(price, "GBP"));
    }

    static SalesLine aLine(long number, String invoice) {
        return new SalesLine(number, invoice, "22011", "LANTERN", 1, MORNING, Money.of("4.95", "GBP"));
    }

    static SalesLine aRejectedLine(long number, String invoice) {
        return new SalesLine(number, invoice, "22011", "LANTERN", 0, MORNING, Money.of("4.95", "GBP"));
    }
}
