package org.stockledger.examples.retail.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.stockledger.examples.retail.Answer;
import org.stockledger.examples.retail.Client;
import org.stockledger.examples.retail.ShopFixture;
import org.stockledger.examples.retail.ShopProcess;
import org.stockledger.inventory.jpa.testdb.Engine;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/**
 * Rows 27 and 28: what reports and writes cost over HTTP, on PostgreSQL, server and database in processes of their own.
 * The figures are printed as a table. Small by default, to see that it works; with {@code -Dretail.load=full} on 1,000
 * products × 10 locations × 200,000 movements, where the rows' limits must hold: ask for it on a quiet machine.
 *
 * <p>While row 27's reports are read nothing is posted. Row 28 comes after them, on a server that they have warmed.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class LoadTest {
    private static final LoadSize SIZE = LoadSize.chosen();
    private static final int READERS = 8;
    private static final int WRITERS = 16;
    /** The server is compiled while it runs: only after some ten thousand requests does one cost what it costs all day. */
    private static final int ROUNDS_BEFORE = 6;

    /** So many requests keep the limits, which are in milliseconds. */
    private static final double OF_ALL = 0.95;

    private static final double MOST_FOR_A_REPORT = 200;
    private static final double MOST_FOR_A_SMALL_READ = 50;
    private static final double MOST_FOR_A_WRITE = 100;
    private static final double MOST_PROCESSOR_TIME = 3;

    private static TestDatabase database;
    private static ShopProcess server;
    private static Client client;

    @BeforeAll
    static void fill() throws SQLException {
        assumeTrue(Engine.POSTGRESQL.isActive(), "measured on PostgreSQL, which -Dinventory.test.engines leaves out");
        database = Engine.POSTGRESQL.newDatabase();
        server = ShopProcess.on(database);
        client = server.client();
        new FilledShop(SIZE).fill(database);
        System.out.println("""
                | request | clients | requests | per second | p50 ms | p95 ms | max ms | processor ms: server + database |
                | --- | --- | --- | --- | --- | --- | --- | --- |""");
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void row_27_reports_and_dashboard_answer_eight_clients_while_small_reads_go_on() {
        reads("stock report, 100 rows", number -> client.get("/api/reports/stock?limit=100"));
        reads("stock report, 1,000 rows", number -> client.get("/api/reports/stock"));
        reads("dashboard", number -> client.get("/api/dashboard"));
        reads("overview", number -> client.get("/api/overview"));
    }

    private static void reads(String name, IntFunction<Answer> request) {
        IntFunction<Answer> small =
                number -> client.get("/api/products/" + FilledShop.product(number % SIZE.products()));
        warmUp(name, READERS, number -> (number % (READERS + 1) == 0 ? small : request).apply(number));
        CompletableFuture<Measured> reports =
                CompletableFuture.supplyAsync(() -> measured(name, READERS, SIZE.requests(), request));
        Measured meanwhile = Measured.of(name + ": a product meanwhile", 1, SIZE.requests(), small);
        System.out.println(reports.join() + " |");
        System.out.println(meanwhile + " |");
        limit(name, reports.join().millis(OF_ALL), MOST_FOR_A_REPORT);
        limit(meanwhile.name(), meanwhile.millis(OF_ALL), MOST_FOR_A_SMALL_READ);
    }

    /** What is small says nothing about what is large. */
    private static void limit(String what, double measured, double most) {
        if (SIZE.isFull()) {
            assertThat(measured).as(what).isLessThan(most);
        }
    }

    private static void warmUp(String name, int clients, IntFunction<Answer> request) {
        measured(name + " (warm-up)", clients, ROUNDS_BEFORE * SIZE.requests(), request);
    }

    private static Measured measured(String name, int clients, int requests, IntFunction<Answer> request) {
        Measured measured = Measured.of(name, clients, requests, request);
        assertThat(measured.refused()).as(name).isZero();
        return measured;
    }

    @Test
    void row_28_movements_and_sales_are_made_by_sixteen_clients_with_all_checks_on() throws SQLException {
        writes("create movement", number -> client.post("/api/movements", movement(number)));
        writes("create sale", number -> client.post("/api/sales", ShopFixture.sale(product(number), 1)));
    }

    private static Map<String, Object> movement(int number) {
        String place = FilledShop.location(scattered(number) % SIZE.locations());
        return number % 2 == 0
                ? ShopFixture.movement(product(number), 1, null, place)
                : ShopFixture.movement(product(number), 1, place, null);
    }

    private static String product(int number) {
        return FilledShop.product(scattered(number) % SIZE.products());
    }

    /** Clients go through the products each in an order of its own. */
    private static int scattered(int number) {
        return (number * 0x9E3779B1 >>> 1) / 7;
    }

    private static void writes(String name, IntFunction<Answer> request) throws SQLException {
        warmUp(name, WRITERS, request);
        Cpu application = new Cpu(server.process());
        Cpu databaseServer = Cpu.ofServer(database);
        Duration applicationBefore = application.used();
        Duration databaseBefore = databaseServer.used();
        Measured measured = measured(name, WRITERS, SIZE.requests(), request);
        Duration byApplication = application.used().minus(applicationBefore);
        Duration byDatabase = databaseServer.used().minus(databaseBefore);
        String used =
                String.format(Locale.ROOT, " %.2f + %.2f |", each(byApplication, measured), each(byDatabase, measured));
        System.out.println(measured + used);
        assertThat(byApplication).isPositive();
        limit(name, measured.millis(OF_ALL), MOST_FOR_A_WRITE);
        limit(name + ": processor time", each(byApplication.plus(byDatabase), measured), MOST_PROCESSOR_TIME);
    }

    private static double each(Duration used, Measured measured) {
        return used.toMillis() / (double) measured.nanos().length;
    }
}
