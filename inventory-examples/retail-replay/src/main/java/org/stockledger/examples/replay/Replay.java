package org.stockledger.examples.replay;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Outcome;

/**
 * The run: survey the file, register its articles, bring in the opening stock, post every bill, look at the books. Run
 * again on the same ledger it does nothing twice, and goes on where it was stopped.
 *
 * @param file the sales file, which is read twice
 * @param encoding its encoding
 * @param opening how much is there before the first bill
 * @param clients how many post at the same time
 */
record Replay(Path file, Charset encoding, Opening opening, int clients) {

    Survey survey() {
        Survey survey = new Survey();
        forEachBill(survey::add);
        return survey;
    }

    /**
     * Posts what was surveyed.
     *
     * @param progress is told, by any thread, how many more lines are done
     */
    Figures post(Inventory inventory, Survey survey, LongConsumer progress) {
        Till till = new Till(inventory);
        inventory.locations().registerMissing(List.of(Shop.LOCATION));
        inventory.products().registerMissing(survey.products());
        till.post(opening.receipts(survey)).forEach(Outcome::orThrow);
        Figures figures = new Figures();
        try (Tills tills = new Tills(clients, bills -> serve(bills, till, figures, progress))) {
            forEachBill(tills::bring);
            tills.finish();
        }
        return figures;
    }

    /** Looks at what the ledger holds after it. */
    Report close(Inventory inventory, Survey survey, Figures figures) {
        ClosingStock stock = ClosingStock.of(inventory, survey, opening);
        return new Report(survey, opening, figures, stock, inventory.verify());
    }

    private void forEachBill(Consumer<Bill> work) {
        try (SalesFile lines = SalesFile.open(file, encoding)) {
            new Bills(lines).forEachRemaining(work);
        } catch (SalesFileException fault) {
            throw fault.in(file);
        }
    }

    private static void serve(List<Bill> bills, Till till, Figures figures, LongConsumer progress) {
        List<Outcome> outcomes = till.post(bills.stream().map(Bill::command).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            figures.add(bills.get(i), outcomes.get(i));
        }
        progress.accept(bills.stream().mapToLong(bill -> bill.lines().size()).sum());
    }
}
