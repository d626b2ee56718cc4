package org.stockledger.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stockledger.inventory.Money;

class ReadingTheFileTest {
    private static final String HEADER = String.join(",", SalesFile.COLUMNS) + "\n";

    @TempDir
    Path folder;

    @Test
    void a_line_is_read_as_it_is_written() {
        assertThat(
                        read(
                                HEADER
                                        + "540113,BANK CHARGES,\" \"\"BIG\"\" LANTERN, RED \",-6,2011-01-05 09:11:00,0.425,17850.0,EIRE\n"))
                .containsExactly(new SalesLine(
                        2,
                        "540113",
                        "BANK CHARGES",
                        "\"BIG\" LANTERN, RED",
                        -6,
                        Instant.parse("2011-01-05T09:11:00Z"),
                        Money.of("0.425", "GBP")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # as written,          as it was
            2011-01-05 09:11:00,   2011-01-05T09:11:00Z
            1/5/2011 9:11,         2011-01-05T09:11:00Z
            12/1/2010 8:26,        2010-12-01T08:26:00Z
            2011-07-05 09:11:00,   2011-07-05T08:11:00Z
            # the hour that spring takes away is read an hour later
            2011-03-27 01:30:00,   2011-03-27T01:30:00Z
            # the hour that autumn gives twice is the first of the two
            2011-10-30 01:30:00,   2011-10-30T00:30:00Z
            """)
    void a_time_is_of_london(String written, Instant time) {
        assertThat(read(HEADER + row("6", written, "4.95")).get(0).at()).isEqualTo(time);
    }

    @Test
    void a_line_is_numbered_by_where_it_begins() {
        String two = "540113,22011,\"LANTERN\nWITH DOOR\",6,2011-01-05 09:11:00,4.95,,EIRE\n";

        assertThat(read(HEADER + two + "\n" + two + row("6", "2011-01-05 09:11:00", "4.95")))
                .extracting(SalesLine::number)
                .containsExactly(2L, 5L, 7L);
    }

    @Test
    void a_byte_order_mark_and_a_missing_last_line_end_do_no_harm() {
        assertThat(read("\uFEFF" + HEADER
                        + row("6", "2011-01-05 09:11:00", "4.95").strip()))
                .hasSize(1);
        assertThat(read(HEADER.replace("\n", "\r\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # third line of the file                              | what the user hears
            540113,22011,LANTERN,6,2011-01-05 09:11:00,4.95,EIRE  | line 3: 7 fields instead of 8
            540113                                                | line 3: 1 fields instead of 8
            ,22011,LANTERN,6,2011-01-05 09:11:00,4.95,,EIRE       | line 3: InvoiceNo is missing
            1,22011,LANTERN,six,2011-01-05 09:11:00,4.95,,EIRE    | line 3: Quantity 'six' is not a whole number
            1,22011,LANTERN,1.5,2011-01-05 09:11:00,4.95,,EIRE    | line 3: Quantity '1.5' is not a whole number
            1,22011,LANTERN,,2011-01-05 09:11:00,4.95,,EIRE       | line 3: Quantity '' is not a whole number
            1,22011,LANTERN,6,5.1.2011 9:11,4.95,,EIRE            | line 3: InvoiceDate '5.1.2011 9:11' is not a time
            1,22011,LANTERN,6,2011-02-29 09:11:00,4.95,,EIRE      | line 3: InvoiceDate '2011-02-29 09:11:00' is not a time
            1,22011,LANTERN,6,,4.95,,EIRE                         | line 3: InvoiceDate '' is not a time
            1,22011,LANTERN,6,2011-01-05 09:11:00,"4,95",,EIRE    | line 3: UnitPrice '4,95'
            1,22011,LANTERN,6,2011-01-05 09:11:00,1E3,,EIRE       | line 3: UnitPrice '1E3'
            1,22011,LANTERN,6,2011-01-05 09:11:00,0.0000001,,EIRE | line 3: UnitPrice '0.0000001'
            1,22011,"LANTERN"X,6,2011-01-05 09:11:00,4.95,,EIRE   | line 3
            """)
    void what_cannot_be_understood_is_named_with_its_line(String third, String message) {
        String text = HEADER + row("6", "2011-01-05 09:11:00", "4.95") + third + "\n";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(SalesFileException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "'InvoiceNo,StockCode'",
        "'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country'"
    })
    void another_header_is_refused(String header) {
        assertThatThrownBy(() -> read(header + "\n"))
                .isInstanceOf(SalesFileException.class)
                .hasMessage("line 1: the header must be "
                        + "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
    }

    @Test
    void what_is_no_file_is_refused() {
        assertThatThrownBy(() -> open(folder.resolve("nothing.csv"), StandardCharsets.UTF_8))
                .isInstanceOf(SalesFileException.class)
                .hasMessage("there is no such file");
        assertThatThrownBy(() -> open(folder, StandardCharsets.UTF_8))
                .isInstanceOf(SalesFileException.class)
                .hasMessageStartingWith("it is not a regular file");
    }

    @Test
    void a_file_in_another_encoding_is_refused_and_can_be_read_in_it() throws IOException {
        Charset western = Charset.forName("windows-1252");
        Path file = folder.resolve("western.csv");
        Files.writeString(file, HEADER + row("6", "2011-01-05 09:11:00", "4.95").replace("LANTERN", "£1 BOX"), western);

        assertThatThrownBy(() -> open(file, StandardCharsets.UTF_8))
                .isInstanceOf(SalesFileException.class)
                .hasMessageContaining("not in UTF-8");
        assertThat(open(file, western).get(0).name()).isEqualTo("£1 BOX");
    }

    private static String row(String quantity, String time, String price) {
        return "540113,22011,LANTERN," + quantity + "," + time + "," + price + ",17850.0,EIRE\n";
    }

    private List<SalesLine> read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("sales.csv"), text);
            return open(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<SalesLine> open(Path path, Charset encoding) {
        List<SalesLine> lines = new ArrayList<>();
        try (SalesFile file = SalesFile.open(path, encoding)) {
            file.forEachRemaining(lines::add);
        }
        return lines;
    }
}
