package org.stockledger.examples.retail.page;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.stockledger.examples.retail.Client;
import org.stockledger.examples.retail.RetailWeb;
import tools.jackson.databind.JsonNode;

/** A running server with a manager and a clerk, on a database in memory. */
final class Shop implements AutoCloseable {
    private final ConfigurableApplicationContext server;
    private final String database;
    private Account manager = Account.of("maria@corner-shop.example", "");
    private Account clerk = Account.of("tom@corner-shop.example", "");
    private @Nullable Client client;
    private @Nullable String session;

    private Shop(String database) {
        this.database = database;
        this.server = new SpringApplication(RetailWeb.class).run(arguments(database));
    }

    private static String[] arguments(String database) {
        return Stream.of(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "spring.datasource.url=" + database,
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false",
                        "logging.level.root=warn",
                        "retail.currency=EUR",
                        "retail.zone=UTC")
                .map(property -> "--" + property)
                .toArray(String[]::new);
    }

    /** A database of its own. */
    static String freshDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    /** The shop that most tests share; ended with the test run. */
    static Shop shared() {
        return Shared.SHOP;
    }

    /** A shop that nobody has registered with. */
    static Shop nobodysYet() {
        return new Shop(freshDatabase());
    }

    /** A shop with its people. */
    static Shop open(String database) {
        return new Shop(database).staffed();
    }

    /** Another server on the same database. */
    Shop branch() {
        Shop other = new Shop(database);
        other.manager = manager;
        other.clerk = clerk;
        return other;
    }

    private Shop staffed() {
        manager = registered(new Client(url()), Map.of("email", manager.email(), "password", Account.PASSWORD));
        clerk = registered(client(), Map.of("email", clerk.email(), "password", Account.PASSWORD, "role", "clerk"));
        return this;
    }

    private static Account registered(Client by, Map<String, String> account) {
        by.get("/api/session").expect(200);
        String id = by.post("/api/register_admin", account).expect(200).text("admin_id");
        return Account.of(account.get("email"), id);
    }

    String url() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    Account manager() {
        return manager;
    }

    Account clerk() {
        return clerk;
    }

    /** The manager, without a page; signed in once. */
    private Client client() {
        if (client == null) {
            client = new Client(url());
            client.get("/api/session").expect(200);
            client.post("/api/login_admin", Map.of("admin_id", manager.id(), "password", manager.password()))
                    .expect(200);
            client.get("/api/session").expect(200);
        }
        return client;
    }

    /** What the server answers somebody else. */
    JsonNode answers(String path) {
        return client().get(path).expect(200).json();
    }

    /** Somebody else adds something, or lets something happen. */
    void gets(String path, Map<String, ?> body) {
        client().post(path, body).expect(path.endsWith("add_product") ? 200 : 201);
    }

    /** Somebody else changes something. */
    void changes(String path, Map<String, ?> body) {
        client().put(path, body).expect(200);
    }

    /** The browser state of a manager who signed in once; hashing a password takes its time. */
    String session() {
        if (session == null) {
            try (Visitor visitor = Visitor.of(this).signsIn(manager)) {
                session = visitor.context().storageState();
            }
        }
        return session;
    }

    /** A product in the shop's catalogue, so many of it on the shelf. */
    void has(String id, String name, double price, int stock) {
        gets(
                "/api/add_product",
                Map.of("product_id", id, "product_name", name, "category", "Tests", "price", price, "stock", stock));
    }

    void hasLocation(String id, String name) {
        gets("/api/locations", Map.of("location_id", id, "name", name));
    }

    /** Sells so many of a product. */
    void sells(String product, int quantity) {
        gets("/api/sales", Map.of("product_id", product, "quantity", quantity));
    }

    @Override
    public void close() {
        server.close();
    }

    /** Opened when first asked for. */
    private static final class Shared {
        private static final Shop SHOP = open(freshDatabase());
    }
}
