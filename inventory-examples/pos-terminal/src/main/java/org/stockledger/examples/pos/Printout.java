package org.stockledger.examples.pos;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.StoreException;

/** What the till shows and prints: plain text, 44 characters wide. */
final class Printout {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String RULE = "-".repeat(44);

    private final PrintWriter out;
    private final ZoneId zone;

    Printout(PrintWriter out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    void article(Article article) {
        Money price = article.price();
        say(row(article.sku() + "  " + article.name(), price == null ? "no price" : price.toString()));
    }

    void cart(Cart cart) {
        if (cart.isEmpty()) {
            say("the cart is empty");
            return;
        }
        lines(cart.lines());
        say(row("to pay", cart.total().toString()));
    }

    private void lines(List<BillLine> lines) {
        int number = 0;
        for (BillLine line : lines) {
            number++;
            String what = number + "  " + line.quantity() + " x " + line.name();
            say(row(what, amount(line.price().times(line.quantity()))));
            if (line.discount().amount().signum() > 0) {
                say(row("   less", amount(line.discount().negated())));
            }
        }
    }

    /** The slip, as it is known: also the reprint of an old one. */
    void slip(Noted noted) {
        say(RULE);
        say(row(
                noted.slip().number().text(),
                TIME.withZone(zone).format(noted.slip().at())));
        if (noted.slip() instanceof Bill bill) {
            lines(bill.lines());
            say(row("TOTAL", bill.total().toString()));
        } else if (noted.slip() instanceof GoodsBack back) {
            say("back from " + back.sale());
            back.lines().forEach(line -> say("   " + line.quantity() + " of line " + line.number()));
            noted.posted().ifPresent(refund -> say(row("REFUND", refund.toString())));
        }
        say(row("", fate(noted)));
        say(RULE);
    }

    /** What the customer hears and gets: a receipt, a refusal, or that the cashier has to press again. */
    void told(Till.Told told) {
        Noted noted = told.noted();
        if (told.reply() == Reply.NO_ANSWER) {
            say("NO ANSWER for " + noted.slip().number() + ": it may be posted or not.");
            say("Press 'again': same receipt number, nothing is done twice.");
        } else if (noted.refusal().isPresent()) {
            say("REFUSED: " + noted.refusal().get());
        } else {
            slip(noted);
        }
    }

    private static String fate(Noted noted) {
        if (noted.waits()) {
            return noted.whyPutOff().isPresent() ? "NOT POSTED YET" : "OFF-LINE: will be posted";
        }
        return noted.refusal().map(reason -> "REFUSED: " + reason).orElse("posted");
    }

    /** Why there is no answer: the ledger is away, which passes, or it failed, and somebody has to mend that. */
    static String trouble(StoreException failure) {
        return failure.retryable()
                ? "OFF-LINE: this needs the ledger, which cannot be reached"
                : "the ledger failed; call for help: " + failure.getMessage();
    }

    static String amount(Money money) {
        return money.amount().toPlainString();
    }

    static String row(String left, String right) {
        int gap = RULE.length() - left.length() - right.length();
        return left + " ".repeat(Math.max(gap, 1)) + right;
    }
}
