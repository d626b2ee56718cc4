package org.stockledger.examples.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a sales file in the layout of the public data set "Online Retail", read one by one. What cannot be
 * understood is a {@link SalesFileException} that names the line. For one thread.
 */
final class SalesFile implements Iterator<SalesLine>, AutoCloseable {
    static final List<String> COLUMNS = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Charset encoding;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private @Nullable SalesLine next;

    private SalesFile(Charset encoding, CSVParser parser) {
        this.encoding = encoding;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** Opens the file and checks its header. */
    static SalesFile open(Path path, Charset encoding) {
        requireReadable(path);
        SalesFile file = new SalesFile(encoding, parser(path, encoding));
        try {
            file.requireHeader();
            return file;
        } catch (SalesFileException wrong) {
            file.close();
            throw wrong;
        }
    }

    private static void requireReadable(Path path) {
        if (!Files.exists(path)) {
            throw new SalesFileException("there is no such file");
        }
        if (!Files.isRegularFile(path)) {
            throw new SalesFileException("it is not a regular file, and it has to be read twice");
        }
        if (!Files.isReadable(path)) {
            throw new SalesFileException("no right to read it");
        }
    }

    private static CSVParser parser(Path path, Charset encoding) {
        try {
            // A decoder of our own: the usual one puts a mark for what it cannot read, and says nothing.
            Reader reader =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(path), encoding.newDecoder()));
            return CSVParser.builder()
                    .setReader(withoutMark(reader))
                    .setFormat(CSVFormat.RFC4180)
                    .get();
        } catch (IOException failure) {
            throw unreadable(1, encoding, failure);
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException failure) {
            reader.close();
            throw failure;
        }
    }

    private void requireHeader() {
        if (!hasRecord() || !records.next().toList().equals(COLUMNS)) {
            throw SalesFileException.atLine(1, "the header must be " + String.join(",", COLUMNS));
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            // Before the record is read: a text may run over several lines, and the first one is its place.
            long number = parser.getCurrentLineNumber() + 1;
            if (!hasRecord()) {
                return false;
            }
            CSVRecord record = records.next();
            if (!isBlank(record)) {
                next = SalesRow.read(number, record);
            }
        }
        return true;
    }

    @Override
    public SalesLine next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        SalesLine line = next;
        next = null;
        return line;
    }

    private boolean hasRecord() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException failure) {
            throw unreadable(
                    parser.getCurrentLineNumber(), encoding, Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private static SalesFileException unreadable(long line, Charset encoding, Throwable failure) {
        return failure instanceof CharacterCodingException
                ? new SalesFileException(
                        "behind line " + line + ": it is not in " + encoding
                                + "; name its encoding, such as windows-1252",
                        failure)
                : new SalesFileException("line " + line + ": " + failure.getMessage(), failure);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failure) {
            throw new SalesFileException("it cannot be closed: " + failure.getMessage(), failure);
        }
    }
}
