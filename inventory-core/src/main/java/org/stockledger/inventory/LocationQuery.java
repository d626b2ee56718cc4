package org.stockledger.inventory;

/**
 * Which locations to list, ordered by code.
 *
 * @param containing text that the code, the name or the address contains, whatever its case; empty for all. {@code %},
 *     {@code _} and {@code \} are ordinary characters; up to 200 code points
 * @param archivedToo whether archived locations are listed as well
 * @param page which page
 */
public record LocationQuery(String containing, boolean archivedToo, PageRequest page) {
    public LocationQuery {
        containing = Text.line("containing", containing, 200);
        Given.required("page", page);
    }

    /** Every location in use, from the first page on. */
    public static LocationQuery all() {
        return new LocationQuery("", false, PageRequest.FIRST);
    }

    /** Those that contain this text in code, name or address. */
    public LocationQuery containing(String text) {
        return new LocationQuery(text, archivedToo, page);
    }

    /** Archived ones too. */
    public LocationQuery withArchived() {
        return new LocationQuery(containing, true, page);
    }

    /** This page of them. */
    public LocationQuery page(PageRequest request) {
        return new LocationQuery(containing, archivedToo, request);
    }
}
