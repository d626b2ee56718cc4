package org.stockledger.examples.pos;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stockledger.inventory.LocationCode;

/** A cashier's session: feed lines, read what the till says to them. */
final class Session implements AutoCloseable {
    static final LocationCode SHOP = LocationCode.of("SHOP");
    private static final Pattern NUMBER = Pattern.compile("till-1/\\d{6}");

    private final StringWriter said = new StringWriter();
    private final Counter counter;

    Session(Path folder, BackOffice office) {
        this(folder, office, Duration.ofSeconds(5));
    }

    Session(Path folder, BackOffice office, Duration patience) {
        Printout out = new Printout(new PrintWriter(said, true), ZoneId.of("Europe/London"));
        try {
            counter = Counter.open(folder, "till-1", SHOP, office, patience, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the till says to these lines. */
    String type(String... lines) {
        int before = said.getBuffer().length();
        Iterator<String> typed = Arrays.asList(lines).iterator();
        counter.serve(() -> typed.hasNext() ? typed.next() : null);
        return said.getBuffer().substring(before);
    }

    /** Sells one of the article and answers the number on the receipt. */
    String sell(String code) {
        String receipt = type(code, "pay");
        Matcher number = NUMBER.matcher(receipt);
        if (!receipt.contains("TOTAL") || !number.find()) {
            throw new AssertionError("no receipt: " + receipt);
        }
        return number.group();
    }

    /** What it said since it was opened. */
    String said() {
        return said.toString();
    }

    String standing() {
        return counter.standing();
    }

    /** The numbers in a text, in order. */
    static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group()).toList();
    }

    @Override
    public void close() {
        counter.close();
    }
}
