package org.stockledger.examples.retail.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Shortage;

/**
 * What a client is told when it cannot have what it asked for.
 *
 * @param text a sentence for people
 * @param code a stable code for programs
 * @param field the field that is wrong
 * @param shortages the places that have too little
 */
record ErrorAnswer(
        String text,
        String code,
        @Nullable String field,
        @Nullable List<Short> shortages) {
    /** The first segment of RetailDash's calls, whose clients look for the text under another name. */
    private static final Set<String> DASH = Set.of(
            "product_info",
            "pos_products",
            "get_product",
            "add_product",
            "update_stock",
            "update_price",
            "remove_product",
            "dashboard",
            "register_admin",
            "login_admin");

    /** A place that has too little. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Short(String productId, String location, Number asked, Number available) {
        static Short of(Shortage shortage) {
            return new Short(
                    shortage.cell().sku().text(),
                    shortage.cell().location().text(),
                    shortage.asked().toBigDecimal(),
                    shortage.available().toBigDecimal());
        }
    }

    /** As the clients of this path expect it. */
    Map<String, Object> at(String path) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(isDash(path) ? "detail" : "error", text);
        json.put("code", code);
        if (field != null) {
            json.put("field", field);
        }
        if (shortages != null) {
            json.put("shortages", shortages);
        }
        return json;
    }

    private static boolean isDash(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equals("api") && DASH.contains(parts[2]);
    }
}
