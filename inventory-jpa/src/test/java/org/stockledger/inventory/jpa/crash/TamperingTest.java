package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Cell;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Finding;
import org.stockledger.inventory.LocationCode;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Somebody changes the tables past the ledger; verification names the place. */
class TamperingTest {
    private static final String OF_CELL =
            " where cell_no = (select s.cell_no from inv_stock s join inv_product p on p.product_no = s.product_no"
                    + " where p.sku = ?)";
    private static final String OF_COMMAND =
            " where command_no = (select c.command_no from inv_command c where c.id = ?)";

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void verification_names_the_cell_and_the_entry_or_the_command_and_the_line(Engine engine) {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password())) {
            Shop shop = new Shop(inventory);
            Books books = new Books(shop, inventory, new PlainBooks(database.dataSource()));

            books.aCell("update inv_entry set balance = balance + 1" + OF_CELL + " and sequence = 2", "CHAIN", 2);
            books.aCell("update inv_entry set delta = delta + 1" + OF_CELL + " and sequence = 3", "CHAIN", 3);
            books.aCell("delete from inv_entry" + OF_CELL + " and sequence = 2", "SEQUENCE", 3);
            books.aCell(
                    "update inv_entry set floor = -50, balance = balance - 20" + OF_CELL + " and sequence = 2",
                    "CHAIN",
                    2);
            books.aCommand("delete from inv_movement" + OF_COMMAND + " and line_no = 1", "LINES", 0);
            books.aCommand("delete from inv_movement" + OF_COMMAND + " and line_no = 2", "TOTAL", 0);
            books.aCommand(
                    "update inv_movement set quantity = quantity + 1" + OF_COMMAND + " and line_no = 2", "ENTRIES", 2);
            books.aCommand("update inv_movement set returned = 2" + OF_COMMAND + " and line_no = 1", "RETURNED", 1);
            books.aCommand("update inv_movement set refunded = 0" + OF_COMMAND + " and line_no = 1", "REFUNDED", 1);
            books.aCommand("update inv_command set total = total + 1 where id = ?", "TOTAL", 0);
            books.aStock("update inv_stock set on_hand = on_hand + 1", "ON_HAND");
            books.aStock("update inv_stock set sequence = sequence + 1", "LAST_SEQUENCE");
            books.aCell("delete from inv_entry" + OF_CELL + " and sequence = 4", "LAST_SEQUENCE", 0);
        }
    }

    /** Each case is about a product or a sale of its own, so that the cases do not hide each other. */
    private record Books(Shop shop, OpenInventory inventory, PlainBooks tables) {
        private void aCell(String statement, String check, long sequence) {
            Cell cell = aUsedCell();
            tamper(statement, cell.sku().text());
            requireFinding(
                    statement,
                    finding -> finding.check().equals(check)
                            && finding.cell().filter(cell::equals).isPresent()
                            && (sequence == 0 || finding.sequence() == sequence));
        }

        private void aStock(String statement, String check) {
            Cell cell = aUsedCell();
            tamper(
                    statement + " where product_no = (select product_no from inv_product where sku = ?)",
                    cell.sku().text());
            requireFinding(
                    statement,
                    finding -> finding.check().equals(check)
                            && finding.cell().filter(cell::equals).isPresent());
        }

        private void aCommand(String statement, String check, long line) {
            CommandId sale = aSaleWithReturns();
            tamper(statement, sale.text());
            requireFinding(
                    statement,
                    finding -> finding.check().equals(check)
                            && finding.command().filter(sale::equals).isPresent()
                            && (line == 0 || finding.sequence() == line));
        }

        private Cell aUsedCell() {
            String tea = shop.productWith(10);
            shop.sold(tea, 1);
            shop.sold(tea, 2);
            inventory.post(Receipt.into(SHOP).line(tea, 4));
            return new Cell(Sku.of(tea), LocationCode.of(SHOP));
        }

        private CommandId aSaleWithReturns() {
            CommandId sale = inventory
                    .sales()
                    .sell(SaleRequest.at(SHOP).line(shop.productWith(10), 4).line(shop.productWith(10), 3))
                    .id();
            inventory.sales().takeBack(SaleReturn.of(sale).line(1, Quantity.of(1)));
            return sale;
        }

        private void tamper(String statement, String name) {
            List<Finding> before = inventory.verify().findings();
            assertThat(tables.tamper(statement, name)).as(statement).isEqualTo(1);
            assertThat(inventory.verify().findings()).as(statement).hasSizeGreaterThan(before.size());
        }

        private void requireFinding(String statement, Predicate<Finding> expected) {
            assertThat(inventory.verify().findings()).as(statement).anyMatch(expected);
        }
    }
}
