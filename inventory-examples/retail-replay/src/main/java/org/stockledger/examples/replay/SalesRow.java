package org.stockledger.examples.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Money;

/** How a row of the file is understood. */
final class SalesRow {
    static final String CURRENCY = "GBP";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,12}");

    /** As most copies of the data set write it, and as the original does. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd HH:mm:ss][M/d/uuuu H:mm]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private SalesRow() {}

    static SalesLine read(long number, CSVRecord row) {
        if (row.size() != SalesFile.COLUMNS.size()) {
            throw SalesFileException.atLine(number, row.size() + " fields instead of " + SalesFile.COLUMNS.size());
        }
        String invoice = row.get(0);
        if (invoice.isBlank()) {
            throw SalesFileException.atLine(number, "InvoiceNo is missing");
        }
        return new SalesLine(
                number,
                invoice,
                row.get(1),
                row.get(2).strip(),
                quantity(number, row.get(3)),
                time(number, row.get(4)),
                price(number, row.get(5)));
    }

    private static long quantity(long number, String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw SalesFileException.atLine(number, "Quantity '" + text + "' is not a whole number");
        }
        return Long.parseLong(text);
    }

    private static Instant time(long number, String text) {
        try {
            return LocalDateTime.parse(text, TIME).atZone(ZONE).toInstant();
        } catch (DateTimeException notATime) {
            throw SalesFileException.atLine(
                    number, "InvoiceDate '" + text + "' is not a time such as 2011-01-05 09:11:00 or 1/5/2011 9:11");
        }
    }

    private static Money price(long number, String text) {
        try {
            return Money.of(text, CURRENCY);
        } catch (InvalidInputException notAPrice) {
            throw SalesFileException.atLine(number, "UnitPrice '" + text + "': " + notAPrice.getMessage());
        }
    }
}
