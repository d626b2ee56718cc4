package org.stockledger.examples.pos;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Money;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.StoreException;

/** What the cashier types, line by line, and what is answered. A scanner is a keyboard that types a code and a line end. */
final class Console {
    static final List<String> COMMANDS =
            List.of(("find quantity discount remove cart clear pay again receipt return report"
                            + " pending seen refresh help quit")
                    .split(" "));

    private static final Pattern SO_MANY = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)(?:\\s*[x*]\\s*|\\s+)(.+)");
    private static final int MOST_FOUND = 12;
    private static final String HELP = """
            CODE              put one in: an SKU or a barcode       2 CODE or 0.350 CODE: so much
            find TEXT         search by code and name               cart: show, clear: empty it
            quantity N [LINE] change a line (without: the last)     remove [LINE]
            discount N [LINE] an amount off a line, or N%
            pay [CASH]        make the bill                         again: after a lost answer
            receipt [NUMBER]  print again (without: the last)
            return NUMBER [LINE [QUANTITY]]                         goods come back
            report            the day so far                        pending: what waits or was refused
            seen              refusals are dealt with               refresh: get the catalogue now
            quit              end; what waits is posted next time""";

    private final Till till;
    private final Shelf shelf;
    private final Desk desk;
    private final Printout out;
    private boolean ended;

    Console(Till till, Shelf shelf, Desk desk, Printout out) {
        this.till = till;
        this.shelf = shelf;
        this.desk = desk;
        this.out = out;
    }

    /** Serves until the lines end (null) or the cashier quits. */
    void serve(Supplier<@Nullable String> lines) {
        while (!ended) {
            desk.showNotices();
            String line = lines.get();
            if (line == null) {
                return;
            }
            if (!line.isBlank()) {
                obey(line.strip());
            }
        }
    }

    /** One line. Whatever goes wrong is told in a sentence, and the till goes on. */
    void obey(String line) {
        String[] parts = line.split("\\s+", 2);
        try {
            obey(parts[0], new Words(parts.length == 2 ? parts[1] : ""), line);
        } catch (NotPossibleException | JournalException | InvalidInputException | RefusedException fault) {
            out.say(String.valueOf(fault.getMessage()));
        } catch (StoreException failure) {
            out.say(Printout.trouble(failure));
        }
    }

    private void obey(String word, Words more, String line) {
        switch (word) {
            case "find" -> find(line.substring(word.length()).strip());
            case "quantity" -> quantity(more.quantity(), more.lineOr(last()));
            case "discount" -> discount(more.require("an amount or a percentage"), more.lineOr(last()));
            case "remove" -> change(() -> till.cart().remove(more.lineOr(last())));
            case "cart" -> out.cart(till.cart());
            case "clear" -> change(till.cart()::clear);
            case "pay" -> pay(more.next());
            case "again" -> out.told(till.again());
            case "receipt" -> desk.reprint(more.next());
            case "return" -> out.told(desk.takeBack(till, more));
            case "report" -> desk.report();
            case "pending" -> desk.pending();
            case "seen" -> desk.seen();
            case "refresh" -> shelf.refresh();
            case "help" -> out.say(HELP);
            case "quit" -> ended = true;
            default -> scan(line);
        }
    }

    private void scan(String line) {
        Optional<Article> whole = shelf.find(line);
        Matcher soMany = SO_MANY.matcher(line);
        if (whole.isPresent()) {
            till.cart().add(whole.get(), Quantity.of(1));
        } else if (soMany.matches() && shelf.find(soMany.group(2)).isPresent()) {
            till.cart().add(shelf.find(soMany.group(2)).orElseThrow(), Quantity.parse(soMany.group(1)));
        } else {
            throw new NotPossibleException("no article '" + line + "'; 'find' searches, 'help' tells the commands");
        }
        out.cart(till.cart());
    }

    private void find(String text) {
        List<Article> found = shelf.search(text);
        found.stream().limit(MOST_FOUND).forEach(out::article);
        if (found.isEmpty()) {
            out.say("nothing found");
        } else if (found.size() > MOST_FOUND) {
            out.say("and " + (found.size() - MOST_FOUND) + " more");
        }
    }

    private void quantity(Quantity quantity, int number) {
        change(() -> till.cart().change(number, line -> {
            shelf.find(line.sku().text()).ifPresent(article -> article.require(quantity));
            return line.times(quantity);
        }));
    }

    private void discount(String off, int number) {
        change(() -> till.cart()
                .change(
                        number,
                        line -> off.endsWith("%")
                                ? line.lessPercent(Words.number(off.substring(0, off.length() - 1)))
                                : line.less(Words.money(off, line.price()))));
    }

    private void change(Runnable change) {
        change.run();
        out.cart(till.cart());
    }

    private int last() {
        return till.cart().lines().size();
    }

    private void pay(Optional<String> cash) {
        Optional<Money> change = cash.filter(given -> !till.cart().isEmpty()).map(given -> change(given));
        Till.Told told = till.pay();
        out.told(told);
        if (told.noted().refusal().isEmpty()) {
            change.ifPresent(back -> out.say(Printout.row("change", back.toString())));
        }
    }

    private Money change(String given) {
        Money total = till.cart().total();
        Money change = Words.money(given, total).minus(total);
        if (change.amount().signum() < 0) {
            throw new NotPossibleException(total + " to pay, " + given + " given");
        }
        return change;
    }
}
