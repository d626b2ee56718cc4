package org.stockledger.inventory.spi;

import java.util.Map;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Sku;

/**
 * The products and locations there are among those needed.
 *
 * @param products by SKU
 * @param locations by code
 */
public record Catalogue(Map<Sku, Product> products, Map<LocationCode, Location> locations) {}
