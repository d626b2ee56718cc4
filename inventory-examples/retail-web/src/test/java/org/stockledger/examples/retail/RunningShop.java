package org.stockledger.examples.retail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stockledger.inventory.jpa.testdb.TestDatabase;

/** The real application, in this process, on a port of its own and an empty database. */
public final class RunningShop implements AutoCloseable {
    /** How long a transaction on H2 waits for a row before it gives up, and the application tries again. */
    static final Duration LOCK_WAIT = Duration.ofMillis(500);

    private static final Class<?>[] APPLICATION = {RetailWeb.class};

    private final ConfigurableApplicationContext application;
    private final String url;

    private RunningShop(ConfigurableApplicationContext application) {
        this.application = application;
        this.url = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** Without login, as the predecessors were; shared by tests that keep to products and places of their own. */
    public static RunningShop shared() {
        return Shared.SHOP;
    }

    private static final class Shared {
        static final RunningShop SHOP = onH2("--retail.auth=off");
    }

    /** On a database in memory. */
    public static RunningShop onH2(String... arguments) {
        return on(APPLICATION, inMemory(), "sa", "", arguments);
    }

    private static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=" + LOCK_WAIT.toMillis();
    }

    /** On a database in memory, with a part more than the application has. */
    static RunningShop onH2With(Class<?> part, String... arguments) {
        return on(new Class<?>[] {RetailWeb.class, part}, inMemory(), "sa", "", arguments);
    }

    /** On a database of a test's own. */
    public static RunningShop on(TestDatabase database, String... arguments) {
        return on(APPLICATION, database.url(), database.user(), database.password(), arguments);
    }

    private static RunningShop on(Class<?>[] parts, String url, String user, String password, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.org.stockledger.examples.retail.users.WithoutLogin=error",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password));
        all.addAll(List.of(arguments));
        return new RunningShop(SpringApplication.run(parts, all.toArray(String[]::new)));
    }

    public String url() {
        return url;
    }

    /** A new client. */
    public Client client() {
        return new Client(url);
    }

    /** Something of the application's insides. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** Plain SQL on the shop's database. */
    public JdbcClient sql() {
        return part(JdbcClient.class);
    }

    /** Changes a row behind the application's back. */
    public void tamper(String statement, Object... values) {
        part(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> sql().sql(statement).params(values).update());
    }

    @Override
    public void close() {
        application.close();
    }
}
