package org.stockledger.examples.pos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.SaleQuery;

/** The program itself, through pipes, is killed while it is off-line. */
class KilledTillTest {
    private static final String NOBODY_THERE = "jdbc:postgresql://127.0.0.1:1/shop";

    @TempDir
    Path folder;

    @Test
    void every_receipt_that_was_printed_off_line_is_posted_after_a_kill_of_the_till() throws Exception {
        Inventory ledger = Inventory.inMemory();
        SampleShop.fill(ledger, Session.SHOP, folder);
        new Session(folder, new BackOffice(() -> ledger)).close(); // has copied the catalogue
        List<String> receipts = new ArrayList<>();

        Process till = OtherTill.start(
                PosTerminal.class, "--folder", folder.toString(), "--url", NOBODY_THERE, "--user", "me");
        try (PrintWriter cashier = new PrintWriter(till.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader said =
                        new BufferedReader(new InputStreamReader(till.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                cashier.println("TEA");
                cashier.println("pay");
                receipts.add(nextReceipt(said));
            }
            till.toHandle().destroyForcibly();
            till.waitFor();
        }
        try (Session session = new Session(folder, new BackOffice(() -> ledger))) {
            Waiting.until("all is posted", () -> session.standing().isEmpty());
        }
        assertThat(ledger.sales().list(SaleQuery.all()).items())
                .extracting(sale -> sale.id().text())
                .containsExactlyInAnyOrderElementsOf(receipts);
    }

    /** Reads up to the end of the next receipt. */
    private static String nextReceipt(BufferedReader said) throws Exception {
        List<String> numbers = List.of();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            numbers = Session.numbers(line).isEmpty() ? numbers : Session.numbers(line);
            if (line.contains("OFF-LINE: will be posted")) {
                return numbers.get(0);
            }
        }
        throw new AssertionError("the till ended");
    }
}
