package org.stockledger.inventory.memory;

import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.StockRow;
import org.stockledger.inventory.StockStatus;
import org.stockledger.inventory.TotalQuantity;

/**
 * A cell that a report knows.
 *
 * @param cell the cell
 * @param onHand what was on hand when the report asks
 */
record StockedCell(CellRow cell, Quantity onHand) {
    Product product() {
        return cell.product().thing();
    }

    Location location() {
        return cell.location().thing();
    }

    StockStatus status() {
        return StockStatus.of(TotalQuantity.of(onHand), product().reorderPoint());
    }

    StockRow row() {
        return new StockRow(
                cell.cell(), product().name(), location().name(), product().unit(), onHand, status());
    }
}
