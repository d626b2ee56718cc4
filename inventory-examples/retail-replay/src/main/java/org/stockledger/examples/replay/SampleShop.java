package org.stockledger.examples.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A gift shop that never was, for a replay without a file: some weeks of bills, always the same ones, with the dirt
 * that real sales files have.
 */
final class SampleShop {
    /** How many bills a sample has unless somebody wants more. */
    static final int BILLS = 400;

    private static final long SEED = 20_110_105;
    private static final int FIRST_INVOICE = 540_113;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final List<String> COUNTRIES = List.of(
            "United Kingdom", "United Kingdom", "United Kingdom", "United Kingdom", "EIRE", "France", "Germany");

    private final Random chance = new Random(SEED);
    private final List<SampleArticle> remembered = new ArrayList<>();
    private final CSVPrinter file;
    private LocalDateTime now = LocalDateTime.of(2011, 1, 5, 9, 11);
    private String customer = "";
    private String country = "";

    private SampleShop(CSVPrinter file) {
        this.file = file;
    }

    /** Writes a file with so many bills; cancellations and stock corrections come on top. */
    static void write(Path path, int bills) {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (CSVPrinter file = new CSVPrinter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), format)) {
            file.printRecord(SalesFile.COLUMNS);
            new SampleShop(file).trade(bills);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void trade(int bills) throws IOException {
        for (int i = 0; i < bills; i++) {
            int invoice = FIRST_INVOICE + i;
            nextCustomer();
            sell(String.valueOf(invoice));
            if (i % 9 == 8) {
                takeBack("C" + invoice);
            }
            if (i % 40 == 25) {
                correctStock("A" + invoice, String.valueOf(invoice));
            }
        }
    }

    private void nextCustomer() {
        now = now.getHour() < 17
                ? now.plusMinutes(4 + chance.nextInt(40))
                : now.plusDays(1).withHour(9);
        customer = oneIn(4) ? "" : 12_346 + chance.nextInt(300) + ".0";
        country = COUNTRIES.get(chance.nextInt(COUNTRIES.size()));
    }

    private void sell(String invoice) throws IOException {
        int lines = oneIn(30) ? 60 : 1 + chance.nextInt(14);
        for (int line = 0; line < lines; line++) {
            SampleArticle article = SampleArticle.any(chance);
            int quantity = oneIn(150) ? 0 : article.usualQuantity(chance);
            String price = oneIn(80) ? "0.0" : article.price();
            print(invoice, oneIn(200) ? "" : article.code(), article.name(), quantity, price);
            if (oneIn(60)) {
                print(invoice, article.code(), article.name(), quantity, price); // the same once more: it is real
            }
            remembered.add(article);
        }
    }

    private void takeBack(String invoice) throws IOException {
        int lines = 1 + chance.nextInt(3);
        for (int line = 0; line < lines; line++) {
            SampleArticle article =
                    remembered.get(remembered.size() - 1 - chance.nextInt(Math.min(40, remembered.size())));
            int quantity = 1 + chance.nextInt(6);
            print(invoice, article.code(), article.name(), oneIn(12) ? quantity : -quantity, article.price());
        }
    }

    /** Broken goods and bad debt, for which a till knows no other way than a bill. */
    private void correctStock(String adjustment, String invoice) throws IOException {
        print(invoice, SampleArticle.any(chance).code(), oneIn(2) ? "" : "damages", -1 - chance.nextInt(30), "0.0");
        print(adjustment, "B", "Adjust bad debt", 1, "11.06");
    }

    private void print(String invoice, String code, String name, int quantity, String price) throws IOException {
        file.printRecord(invoice, code, name, quantity, TIME.format(now), price, customer, country);
    }

    private boolean oneIn(int times) {
        return chance.nextInt(times) == 0;
    }
}
