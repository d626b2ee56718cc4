package org.stockledger.examples.retail.catalogue;

import org.stockledger.examples.retail.web.ClientMistake;

/** What ids and names may be in this shop: narrower than in the ledger, because they stand in paths and on labels. */
public final class ShopId {
    private static final int LONGEST_ID = 50;
    private static final int LONGEST_NAME = 100;

    private ShopId() {}

    /** The id, if it can stand in a path: 1 to 50 characters, no slashes, not a step such as {@code ..}. */
    public static String checked(String field, String id) {
        if (id.isBlank()) {
            throw ClientMistake.in(field, field + " must not be blank");
        }
        if (id.codePointCount(0, id.length()) > LONGEST_ID) {
            throw ClientMistake.in(field, field + " has at most " + LONGEST_ID + " characters");
        }
        if (id.indexOf('/') >= 0 || id.indexOf('\\') >= 0 || id.equals(".") || id.equals("..")) {
            throw ClientMistake.in(field, field + " must not have a slash in it, nor be a dot");
        }
        return id;
    }

    /** The name, if it fits on a label: up to 100 characters. */
    public static String checkedName(String field, String name) {
        if (name.isBlank()) {
            throw ClientMistake.in(field, field + " must not be blank");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw ClientMistake.in(field, field + " has at most " + LONGEST_NAME + " characters");
        }
        return name;
    }
}
