package org.stockledger.examples.pos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.PageRequest;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.SaleQuery;
import org.stockledger.inventory.Sku;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.OwnServer;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** A PostgreSQL of the test's own is killed while the till sells, and started again. */
class KilledDatabaseTest {
    private static final int ENOUGH = 25;

    @TempDir
    Path folder;

    @Test
    void every_bill_that_was_handed_out_is_in_the_ledger_once() throws Exception {
        Assumptions.assumeTrue(Engine.POSTGRESQL.isActive(), "PostgreSQL is left out");
        List<String> receipts = new ArrayList<>();
        try (OwnServer server = OwnServer.start(Engine.POSTGRESQL)) {
            TestDatabase database = server.newDatabase();
            fill(database);
            BackOffice office = BackOffice.at(database.url(), database.user(), database.password());
            try (Session session = new Session(folder, office)) {
                Thread killer = new Thread(server::kill);
                while (receipts.size() < ENOUGH) {
                    if (receipts.size() == 5) {
                        killer.start(); // somewhere in the middle of what follows
                    }
                    sell(session, receipts);
                }
                killer.join();
                String offLine = sell(session, receipts);
                assertThat(offLine).contains("OFF-LINE: will be posted");
                assertThat(session.type("find tea")).as("it goes on").contains("Green tea");

                server.restart();
                Waiting.until("all is posted", () -> session.standing().isEmpty());
                assertThat(sell(session, receipts)).contains(" posted");
            }
            assertThat(receipts).doesNotHaveDuplicates();
            requireEachOnce(database, receipts);
        }
    }

    /** Sells one tea as a cashier does, pressing again where the till says so; notes the receipt's number. */
    private static String sell(Session session, List<String> receipts) {
        String said = session.type("TEA", "pay");
        while (said.contains("NO ANSWER")) {
            said = session.type("again");
        }
        assertThat(said).contains("TOTAL").doesNotContain("REFUSED");
        receipts.addAll(Session.numbers(said));
        return said;
    }

    private void fill(TestDatabase database) throws Exception {
        try (OpenInventory ledger = JpaInventory.open(database.url(), database.user(), database.password())) {
            SampleShop.fill(ledger, Session.SHOP, folder);
        }
    }

    private static void requireEachOnce(TestDatabase database, List<String> receipts) {
        try (OpenInventory ledger = JpaInventory.open(database.url(), database.user(), database.password())) {
            assertThat(soldIn(ledger)).containsExactlyInAnyOrderElementsOf(receipts);
            assertThat(ledger.stock().onHand(Sku.of("TEA"), Session.SHOP)).isEqualTo(Quantity.of(40 - receipts.size()));
            assertThat(ledger.verify().findings()).isEmpty();
        }
    }

    private static List<String> soldIn(Inventory ledger) {
        return ledger.sales().list(SaleQuery.all().page(PageRequest.first(1_000))).items().stream()
                .map(sale -> sale.id().text())
                .toList();
    }
}
