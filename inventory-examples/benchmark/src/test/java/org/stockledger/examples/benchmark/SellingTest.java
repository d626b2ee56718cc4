package org.stockledger.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

class SellingTest {
    private static final int CALLERS = 16;

    @ParameterizedTest
    @MethodSource("everybody")
    void nobody_sells_more_than_there_is_and_everybody_s_books_are_right(Engine engine, Entrant entrant)
            throws Exception {
        try (TestDatabase database = engine.newDatabase();
                Site site = Sites.on(database)) {
            entrant.prepare(site, 60);
            try (Contender contender = entrant.open(site)) {
                assertThat(sell(site, contender, Work.HOT, 10)).isEqualTo(60);
                long mixed = sell(site, contender, Work.MIXED, 10);

                Check check = new Check(entrant, Books.of(site, entrant.tables()), 60 + mixed);
                assertThat(check.faults()).isEmpty();
                assertThat(check.books().unitsSold()).isEqualByComparingTo(String.valueOf(60 + 3 * mixed));
                assertThat(check.books().unitsReceived()).isEqualByComparingTo("60000");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void a_receipt_number_is_never_there_twice(Engine engine, Entrant entrant) {
        try (TestDatabase database = engine.newDatabase();
                Site site = Sites.on(database)) {
            entrant.prepare(site, 60);
            try (Contender contender = entrant.open(site)) {
                Basket basket = new Basket("till-1/1", List.of(new Item("ART-00000", 2)));
                assertThat(contender.sell(basket)).isTrue();
                try {
                    contender.sell(basket);
                } catch (RuntimeException refused) {
                    assertThat(refused).isNotInstanceOf(IllegalStateException.class);
                }

                assertThat(new Check(entrant, Books.of(site, entrant.tables()), 1).faults())
                        .isEmpty();
            }
        }
    }

    static Stream<Arguments> everybody() {
        return Sites.engines().stream()
                .flatMap(engine -> Stream.of(Entrant.values()).map(entrant -> Arguments.of(engine, entrant)));
    }

    private static long sell(Site site, Contender contender, Work work, int times) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Long>> tills = IntStream.range(0, CALLERS)
                    .mapToObj(till -> (Callable<Long>) () -> sellAt(till, site, contender, work, times))
                    .toList();
            long sold = 0;
            for (Future<Long> each : callers.invokeAll(tills)) {
                sold += each.get();
            }
            return sold;
        } finally {
            callers.shutdownNow();
        }
    }

    private static long sellAt(int till, Site site, Contender contender, Work work, int times) {
        Customers customers = work.customers(site.assortment(), till);
        return IntStream.range(0, times)
                .filter(time -> contender.sell(customers.next(work + "-" + till + "/" + time)))
                .count();
    }
}
