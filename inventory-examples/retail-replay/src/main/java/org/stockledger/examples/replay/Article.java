package org.stockledger.examples.replay;

import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;

/** What the file says of one stock code. */
final class Article {
    private static final int LONGEST_NAME = 200;

    private final Sku sku;
    private final String code;
    private String name = "";
    private boolean nameIsGood;
    private long unitsSold;

    Article(Sku sku, String code) {
        this.sku = sku;
        this.code = code;
    }

    /** A good line of it. */
    void add(SalesLine line) {
        if (!nameIsGood && !line.name().isEmpty()) {
            name = line.name();
            nameIsGood = true;
        }
        unitsSold += Math.max(0, line.quantity());
    }

    /** A rejected line of it: its name ("damages", "?") counts only while there is no better one. */
    void addRejected(SalesLine line) {
        if (name.isEmpty()) {
            name = line.name();
        }
    }

    Sku sku() {
        return sku;
    }

    /** The code as it is written in the file. */
    String code() {
        return code;
    }

    /** How many units the good sale lines sell, whether the stock has them or not. */
    long unitsSold() {
        return unitsSold;
    }

    /** As a product without a list price: every line of the file names its own. */
    Product product() {
        return Product.of(sku.text(), readable(name.isEmpty() ? code : name));
    }

    /** On one line and no longer than a product's name may be. */
    private static String readable(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        int length = Math.min(LONGEST_NAME, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, length));
    }
}
