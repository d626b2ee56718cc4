package org.stockledger.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product of the catalogue. Immutable; every method that changes something answers a changed copy, which the ledger
 * takes by {@link Products#register} or {@link Products#change}.
 *
 * @param sku its name in the ledger
 * @param name one line for people, 1 to 200 code points
 * @param description some lines, up to 2,000 code points; may be empty
 * @param category one line, up to 200 code points; may be empty
 * @param price the list price of one unit, 0 or more; null where there is none
 * @param unit in what it is counted, and how finely
 * @param reorderPoint below this total it is low, 0 or more
 * @param floor how far below zero each of its cells may go: 0 or less
 * @param archived whether it is out of use; only the ledger sets it
 * @param registeredAt when it was registered; only the ledger sets it, null before
 */
public record Product(
        Sku sku,
        String name,
        String description,
        String category,
        @Nullable Money price,
        UnitOfMeasure unit,
        Quantity reorderPoint,
        Quantity floor,
        boolean archived,
        @Nullable Instant registeredAt) {

    public Product {
        Given.required("sku", sku);
        name = Text.name("name", name, 200);
        description = Text.prose("description", description, 2_000);
        category = Text.line("category", category, 200);
        Given.required("unit", unit);
        Given.price("price", price);
        Given.fitting("reorderPoint", Given.required("reorderPoint", reorderPoint), unit);
        Given.fitting("floor", Given.required("floor", floor), unit);
        if (reorderPoint.signum() < 0) {
            throw new InvalidInputException("REORDER_POINT_NEGATIVE", "reorderPoint", reorderPoint, "0 or more");
        }
        if (floor.signum() > 0) {
            throw new InvalidInputException("FLOOR_POSITIVE", "floor", floor, "0 or less");
        }
    }

    /** A product counted in pieces, without a price, never below zero. */
    public static Product of(String sku, String name) {
        return new Product(
                Sku.of(sku), name, "", "", null, UnitOfMeasure.PCS, Quantity.ZERO, Quantity.ZERO, false, null);
    }

    /** With this list price, such as {@code "4.50", "EUR"}. */
    public Product priced(String amount, String currency) {
        return priced(Money.of(amount, currency));
    }

    /** With this list price; null takes the price away. */
    public Product priced(@Nullable Money newPrice) {
        return new Product(
                sku, name, description, category, newPrice, unit, reorderPoint, floor, archived, registeredAt);
    }

    /** Under another SKU; the history of the product stays with it. */
    public Product renamed(String newSku) {
        return new Product(
                Sku.of(newSku), name, description, category, price, unit, reorderPoint, floor, archived, registeredAt);
    }

    /** With this name. */
    public Product named(String newName) {
        return new Product(
                sku, newName, description, category, price, unit, reorderPoint, floor, archived, registeredAt);
    }

    /** With this description. */
    public Product described(String newDescription) {
        return new Product(
                sku, name, newDescription, category, price, unit, reorderPoint, floor, archived, registeredAt);
    }

    /** In this category. */
    public Product inCategory(String newCategory) {
        return new Product(
                sku, name, description, newCategory, price, unit, reorderPoint, floor, archived, registeredAt);
    }

    /** Counted in this unit. Fewer decimals than its history holds are refused when the change is made. */
    public Product countedIn(UnitOfMeasure newUnit) {
        return new Product(
                sku, name, description, category, price, newUnit, reorderPoint, floor, archived, registeredAt);
    }

    /** Low when its total is below this quantity. */
    public Product reorderedAt(Quantity newReorderPoint) {
        return new Product(
                sku, name, description, category, price, unit, newReorderPoint, floor, archived, registeredAt);
    }

    /** Allowed to go down to this quantity in each cell: 0 or less. */
    public Product floorAt(Quantity newFloor) {
        return new Product(
                sku, name, description, category, price, unit, reorderPoint, newFloor, archived, registeredAt);
    }

    Product registered(Instant at) {
        return new Product(sku, name, description, category, price, unit, reorderPoint, floor, false, at);
    }

    Product archived(boolean nowArchived) {
        return new Product(
                sku, name, description, category, price, unit, reorderPoint, floor, nowArchived, registeredAt);
    }

    /** As changed by the host, with what only the ledger may set taken from this one. */
    Product taking(Product changed) {
        return new Product(
                changed.sku,
                changed.name,
                changed.description,
                changed.category,
                changed.price,
                changed.unit,
                changed.reorderPoint,
                changed.floor,
                archived,
                registeredAt);
    }
}
