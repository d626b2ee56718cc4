package org.stockledger.inventory.jpa;

import java.sql.SQLException;
import java.util.Objects;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.UnitOfMeasure;
import org.stockledger.inventory.spi.SearchText;

/** How a product lies in its row. */
final class ProductRows {
    /** The columns that {@link #read} wants. */
    static final String COLUMNS =
            "sku, name, description, category, price, currency, unit, decimals, reorder_point, floor, archived, registered_at";

    private ProductRows() {}

    static Product read(Row row) throws SQLException {
        return new Product(
                Sku.of(row.text("sku")),
                row.text("name"),
                row.text("description"),
                row.text("category"),
                row.moneyOrNull("price", "currency"),
                UnitOfMeasure.of(row.text("unit"), row.line("decimals")),
                row.quantity("reorder_point"),
                row.quantity("floor"),
                row.flag("archived"),
                row.time("registered_at"));
    }

    /** The values of {@link #COLUMNS} and of {@code search_text}, in this order. */
    static Parameters values(Product product) {
        return Parameters.of()
                .text(product.sku().text())
                .text(product.name())
                .text(product.description())
                .text(product.category())
                .money(product.price())
                .text(product.unit().code())
                .line(product.unit().decimals())
                .quantity(product.reorderPoint())
                .quantity(product.floor())
                .flag(product.archived())
                .time(Objects.requireNonNull(product.registeredAt(), "registeredAt"))
                .text(SearchText.of(product));
    }
}
