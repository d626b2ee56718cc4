package org.stockledger.inventory;

/**
 * In what a product is counted, and how finely.
 *
 * @param code a short code such as {@code PCS}; 1 to 16 code points, under the rules of a {@link Sku}
 * @param decimals how many decimals a quantity of it may have, 0 to 6
 */
public record UnitOfMeasure(String code, int decimals) {
    private static final int LONGEST = 16;

    /** Pieces: whole numbers only. */
    public static final UnitOfMeasure PCS = new UnitOfMeasure("PCS", 0);

    /** Kilograms, to the gram. */
    public static final UnitOfMeasure KG = new UnitOfMeasure("KG", 3);

    public UnitOfMeasure {
        code = Text.code("unit", code, LONGEST);
        if (decimals < 0 || decimals > Quantity.DECIMALS) {
            throw new InvalidInputException("UNIT_DECIMALS", "unit.decimals", decimals, "0 to 6 decimals");
        }
    }

    /** The unit of this code and fineness. */
    public static UnitOfMeasure of(String code, int decimals) {
        return new UnitOfMeasure(code, decimals);
    }

    /** Whether the unit is fine enough for this quantity. */
    public boolean allows(Quantity quantity) {
        return quantity.decimals() <= decimals;
    }
}
