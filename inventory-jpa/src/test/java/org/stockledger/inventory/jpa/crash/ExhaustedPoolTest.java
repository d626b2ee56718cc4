package org.stockledger.inventory.jpa.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stockledger.inventory.jpa.host.Shop.SHOP;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.JpaSettings;
import org.stockledger.inventory.jpa.OpenInventory;
import org.stockledger.inventory.jpa.host.PlainBooks;
import org.stockledger.inventory.jpa.host.QuietLogs;
import org.stockledger.inventory.jpa.host.Sessions;
import org.stockledger.inventory.jpa.host.Shop;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;
import org.stockledger.inventory.testkit.Crowd;

/** More callers than connections. */
@ExtendWith(QuietLogs.class)
class ExhaustedPoolTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void while_no_connection_is_free_callers_hear_that_the_pool_is_overloaded(Engine engine) throws Exception {
        try (TestDatabase database = engine.newDatabase();
                HikariDataSource pool = Pools.over(database.dataSource(), 2);
                OpenInventory inventory = JpaInventory.open(pool, quickly())) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(5);
            SaleRequest sale = SaleRequest.at(SHOP).line(tea, 1);

            StoreException overloaded;
            try (Connection one = pool.getConnection();
                    Connection other = pool.getConnection()) {
                overloaded = catchThrowableOfType(StoreException.class, () -> inventory.post(sale));
            }

            assertThat(overloaded.reason()).isEqualTo(Reason.OVERLOADED);
            assertThat(overloaded.retryable()).isTrue();
            assertThat(overloaded.command()).contains(sale.id());
            assertThat(inventory.post(sale).replayed()).isFalse();
            assertThat(shop.onHand(tea)).isEqualTo(4);
            Pools.awaitAllIdle(pool);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.stockledger.inventory.jpa.testdb.Engine#all")
    void many_callers_share_few_connections_and_leave_nothing_behind(Engine engine) {
        try (TestDatabase database = engine.newDatabase();
                HikariDataSource pool = Pools.over(database.dataSource(), 2);
                OpenInventory inventory = JpaInventory.open(pool)) {
            Shop shop = new Shop(inventory);
            String tea = shop.productWith(100);

            List<Posting> postings =
                    Crowd.of(24, thread -> inventory.post(SaleRequest.at(SHOP).line(tea, 1)));

            assertThat(postings).hasSize(24).noneMatch(Posting::replayed);
            assertThat(shop.onHand(tea)).isEqualTo(76);
            Pools.awaitAllIdle(pool);
            new Sessions(database).awaitNoTransaction();
            assertThat(new PlainBooks(pool).faults()).isEmpty();
        }
    }

    private static JpaSettings quickly() {
        return JpaSettings.standard().ledger(Settings.standard().deadline(Duration.ofMillis(500)));
    }
}
