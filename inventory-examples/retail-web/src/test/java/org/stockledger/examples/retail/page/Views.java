package org.stockledger.examples.retail.page;

import java.util.List;

/** Every view of the page. */
final class Views {
    static final List<String> ALL = List.of(
            "dashboard",
            "pos",
            "products",
            "movements",
            "sales",
            "locations",
            "reports",
            "reports?tab=sales",
            "reports?tab=movements",
            "users");

    private Views() {}
}
