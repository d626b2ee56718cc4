package org.stockledger.inventory.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Finding;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Issue;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Quantity;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.Reversal;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.SaleReturn;
import org.stockledger.inventory.Transfer;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** Somebody writes past the ledger, and the check of the books finds it. */
class TamperedBooksTest {
    static Stream<Engine> engines() {
        return Engine.all().stream();
    }

    private record Crime(String what, String statement, String check) {}

    private static final List<Crime> CRIMES = List.of(
            new Crime("a balance", "update inv_entry set balance = balance + 1 where sequence = 2", "CHAIN"),
            new Crime("a change", "update inv_entry set delta = delta + 1 where delta > 0 and sequence = 1", "CHAIN"),
            new Crime("an entry", "delete from inv_entry where sequence = 1", "SEQUENCE"),
            new Crime("the last entry", "delete from inv_entry where sequence = 6", "LAST_SEQUENCE"),
            new Crime("what is on hand", "update inv_stock set on_hand = on_hand + 1 where sequence > 0", "ON_HAND"),
            new Crime("a quantity", "update inv_movement set quantity = quantity + 1 where line_no = 1", "ENTRIES"),
            new Crime("a product", "update inv_movement set product_no = product_no + 1 where line_no = 1", "ENTRIES"),
            new Crime("a line", "delete from inv_movement where line_no = 1", "LINES"),
            new Crime("a command", "delete from inv_command where kind = 'ISSUE'", "LINES"),
            new Crime("a total", "update inv_command set total = total + 1 where kind = 'SALE'", "TOTAL"),
            new Crime("goods returned", "update inv_movement set returned = 2 where returned = 1", "RETURNED"),
            new Crime("money refunded", "update inv_movement set refunded = 0 where refunded > 0", "REFUNDED"),
            new Crime("what was undone", "update inv_command set reverses = -1 where kind = 'REVERSAL'", "REVERSAL"),
            new Crime("the time", "update inv_entry set command_no = command_no * 2 where sequence = 1", "ORDER"));

    /** Each crime in a transaction of its own, which looks at the books it has tampered with and is rolled back. */
    @ParameterizedTest
    @MethodSource("engines")
    void every_crime_is_found(Engine engine) {
        try (TestDatabase database = engine.newDatabase();
                OpenInventory inventory = JpaInventory.open(database.url(), database.user(), database.password());
                EntityManagerFactory unit =
                        OwnUnit.over(database.dataSource(), Database.of(database.dataSource()), null)) {
            keepBooks(inventory);
            SoftAssertions.assertSoftly(softly -> CRIMES.forEach(crime ->
                    softly.assertThat(found(unit, crime)).as(crime.what()).contains(crime.check())));
            assertThat(inventory.verify().findings()).isEmpty();
        }
    }

    private static List<String> found(EntityManagerFactory unit, Crime crime) {
        try (EntityManager context = unit.createEntityManager(Map.of())) {
            context.getTransaction().begin();
            assertThat(context.createNativeQuery(crime.statement()).executeUpdate())
                    .isPositive();
            List<Finding> findings = JpaInventory.joining(context).verify().findings();
            context.getTransaction().rollback();
            return findings.stream().map(Finding::check).toList();
        }
    }

    private static void keepBooks(Inventory inventory) {
        inventory.products().register(Product.of("TEA", "Tea").priced("4.50", "EUR"));
        inventory.products().register(Product.of("MUG", "Mug").priced("3.50", "EUR"));
        inventory.locations().register(Location.of("LON", "London"));
        inventory.locations().register(Location.of("YRK", "York"));
        inventory.post(Receipt.into("LON").line("TEA", 40).line("MUG", 5));
        inventory.post(Issue.from("LON").line("TEA", 1));
        inventory
                .sales()
                .sell(SaleRequest.at("LON").line("TEA", 3).line("MUG", 1).id("till/1"));
        inventory.sales().takeBack(SaleReturn.of(CommandId.of("till/1")).line(1, Quantity.of(1)));
        inventory.post(Transfer.between("LON", "YRK").line("TEA", 10).id("t-1"));
        inventory.post(Reversal.of(CommandId.of("t-1")));
    }
}
