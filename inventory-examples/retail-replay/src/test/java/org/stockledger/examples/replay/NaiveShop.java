package org.stockledger.examples.replay;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The same shop once more, without the ledger and with nothing of the program: all in memory, in plain loops. Its
 * figures come as text, by the path they have in the JSON.
 */
final class NaiveShop {
    private final Map<String, String> figures = new TreeMap<>();
    private final List<List<CSVRecord>> bills = new ArrayList<>();
    private final Map<String, Long> sold = new HashMap<>();
    private final Map<String, Long> opening = new HashMap<>();
    private final Map<String, Long> stock = new HashMap<>();
    private final Set<String> moved = new HashSet<>();
    private long movements;

    static Map<String, String> figures(Path file, int openingPart) {
        NaiveShop shop = new NaiveShop();
        shop.read(file);
        shop.receive(openingPart);
        shop.trade();
        shop.takeStock();
        return shop.figures;
    }

    private void read(Path file) {
        Set<String> codes = new HashSet<>();
        String invoice = "";
        for (CSVRecord row : rows(file)) {
            count("lines", 1);
            if (!row.get("StockCode").isEmpty()) {
                codes.add(row.get("StockCode"));
            }
            if (!row.get("InvoiceNo").equals(invoice)) {
                invoice = row.get("InvoiceNo");
                bills.add(new ArrayList<>());
            }
            String rejected = rejected(row);
            if (!rejected.isEmpty()) {
                count("rejected." + rejected + ".lines", 1);
                figures.putIfAbsent("rejected." + rejected + ".firstLine", String.valueOf(row.getRecordNumber() + 1));
                continue;
            }
            bills.get(bills.size() - 1).add(row);
            if (invoice.startsWith("C")) {
                count("returnLines", 1);
            } else {
                count("saleLines", 1);
                sold.merge(row.get("StockCode"), quantity(row), Long::sum);
            }
        }
        figures.put("products", String.valueOf(codes.size()));
    }

    private static List<CSVRecord> rows(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String rejected(CSVRecord row) {
        String invoice = row.get("InvoiceNo");
        boolean cancellation = invoice.startsWith("C");
        if (row.get("StockCode").isEmpty()) {
            return "MISSING_CODE";
        } else if (Character.isLetter(invoice.charAt(0)) && !cancellation) {
            return "UNKNOWN_PREFIX";
        } else if (quantity(row) == 0) {
            return "ZERO_QUANTITY";
        } else if (cancellation && quantity(row) > 0) {
            return "POSITIVE_CANCELLATION";
        } else if (!cancellation && quantity(row) < 0) {
            return "NEGATIVE_SALE";
        }
        return price(row).signum() <= 0 ? "PRICE_NOT_POSITIVE" : "";
    }

    private void receive(int openingPart) {
        sold.forEach((code, units) -> {
            if (units / openingPart > 0) {
                opening.put(code, units / openingPart);
                stock.put(code, units / openingPart);
                moved.add(code);
                movements++;
                count("openingUnits", units / openingPart);
            }
        });
    }

    private void trade() {
        for (List<CSVRecord> bill : bills) {
            if (bill.isEmpty()) {
                continue;
            }
            if (bill.get(0).get("InvoiceNo").startsWith("C")) {
                takeBack(bill);
            } else {
                sell(bill);
            }
        }
    }

    private void takeBack(List<CSVRecord> bill) {
        for (CSVRecord row : bill) {
            move(row, -quantity(row));
            count("unitsReturned", -quantity(row));
            add("returnsValueExact", price(row).multiply(BigDecimal.valueOf(-quantity(row))));
        }
    }

    private void sell(List<CSVRecord> bill) {
        Map<String, Long> asked = new HashMap<>();
        bill.forEach(row -> asked.merge(row.get("StockCode"), quantity(row), Long::sum));
        long units = asked.values().stream().mapToLong(Long::longValue).sum();
        if (asked.entrySet().stream().anyMatch(one -> stock.getOrDefault(one.getKey(), 0L) < one.getValue())) {
            count("salesRefused", 1);
            count("unitsRefused", units);
            return;
        }
        count("salesAccepted", 1);
        count("unitsSold", units);
        for (CSVRecord row : bill) {
            move(row, -quantity(row));
            BigDecimal exact = price(row).multiply(BigDecimal.valueOf(quantity(row)));
            add("revenueExact", exact);
            add("revenue", exact.setScale(2, RoundingMode.HALF_UP));
        }
    }

    private void move(CSVRecord row, long change) {
        stock.merge(row.get("StockCode"), change, Long::sum);
        moved.add(row.get("StockCode"));
        movements++;
    }

    private void takeStock() {
        count("movements", movements);
        count("finalUnits", stock.values().stream().mapToLong(Long::longValue).sum());
        for (String code : moved) {
            count("netUnits." + code, opening.getOrDefault(code, 0L) - stock.getOrDefault(code, 0L));
        }
    }

    private void count(String figure, long more) {
        figures.merge(figure, String.valueOf(more), (a, b) -> String.valueOf(Long.parseLong(a) + Long.parseLong(b)));
    }

    private void add(String figure, BigDecimal more) {
        figures.merge(figure, plain(more), (a, b) -> plain(new BigDecimal(a).add(new BigDecimal(b))));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static long quantity(CSVRecord row) {
        return Long.parseLong(row.get("Quantity"));
    }

    private static BigDecimal price(CSVRecord row) {
        return new BigDecimal(row.get("UnitPrice"));
    }
}
