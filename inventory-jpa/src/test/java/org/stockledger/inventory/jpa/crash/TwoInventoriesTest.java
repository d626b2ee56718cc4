package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.BookingClock;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;
import org.stockledger.inventory.testkit.Crowd;

/** Two inventories on one database, each with callers who share its transactions. */
@Tag("process")
class TwoInventoriesTest {
    private static final int CALLERS = 16;
    private static final int WANTED_EACH = 5;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void sell_the_last_hundred_units_and_not_one_more(Engine engine) {
        BookingClock clock = new BookingClock();
        try (TestDatabase database = engine.newDatabase();
                OpenInventory one = open(database, clock);
                OpenInventory other = open(database, clock)) {
            Shop shop = new Shop(one);
            String tea = shop.productWith(100);
            int before = clock.transactions();

            List<Long> sold = Crowd.of(
                    2 * CALLERS,
                    thread -> IntStream.range(0, WANTED_EACH)
                            .filter(number -> sells(thread < CALLERS ? one : other, tea))
                            .count());

            assertThat(sold.stream().mapToLong(Long::longValue).sum()).isEqualTo(100);
            assertThat(clock.transactions() - before)
                    .as("transactions that they shared")
                    .isLessThan(2 * CALLERS * WANTED_EACH);
            assertThat(shop.onHand(tea)).isZero();
            PlainBooks books = new PlainBooks(database.dataSource());
            assertThat(books.ids()).hasSize(101);
            assertThat(books.faults()).isEmpty();
            new Sessions(database).awaitNoTransaction();
        }
    }

    private static OpenInventory open(TestDatabase database, BookingClock clock) {
        return JpaInventory.open(database.url(), database.user(), database.password(), clock.settings());
    }

    private static boolean sells(Inventory inventory, String sku) {
        try {
            inventory.post(SaleRequest.at(SHOP).line(sku, 1));
            return true;
        } catch (InsufficientStockException soldOut) {
            return false;
        }
    }
}
