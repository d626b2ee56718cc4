package org.stockledger.examples.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.stockledger.inventory.InsufficientStockException;
import org.stockledger.inventory.Location;
import org.stockledger.inventory.Product;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.ReceiptLine;
import org.stockledger.inventory.SaleLine;
import org.stockledger.inventory.SaleRequest;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.JpaSettings;
import org.stockledger.inventory.jpa.OpenInventory;

/** The stock ledger, by its front door. */
final class Ledger implements Contender {
    private static final String LOCATION = "SHOP";

    /** Its tables under the names of everybody else's, so that one check does for all. */
    private static final List<String> VIEWS = List.of(
            "create view {shelf} as select cell_no as shelf_no, on_hand from inv_stock",
            "create view {sale} as select command_no as sale_no, id as receipt from inv_command where kind = 'SALE'",
            """
            create view {line} as
            select m.command_no as sale_no, m.line_no, m.quantity
              from inv_movement m
              join inv_command c on c.command_no = m.command_no
             where c.kind = 'SALE'
            """,
            """
            create view {history} as
            select command_no as sale_no, line_no, cell_no as shelf_no, delta, balance from inv_entry
            """);

    private final OpenInventory inventory;

    private Ledger(OpenInventory inventory) {
        this.inventory = inventory;
    }

    /** In transactions of the ledger's own, on a pool of the ledger's own of the same size. */
    static Ledger open(Site site) {
        Site.Address address = site.address();
        return new Ledger(JpaInventory.open(
                address.url(),
                address.user(),
                address.password(),
                JpaSettings.standard().poolSize(site.poolSize())));
    }

    /** The same on the connections of somebody else, who may look at what is sent. */
    static Ledger over(DataSource connections) {
        return new Ledger(JpaInventory.open(connections, JpaSettings.standard().withoutMigration()));
    }

    static void prepare(Site site, long onHand) {
        try (Ledger ledger = open(site)) {
            ledger.stock(site.assortment(), onHand);
        }
        try (Connection connection = site.pool().getConnection();
                Statement statement = connection.createStatement()) {
            for (String view : VIEWS) {
                statement.execute(Entrant.OURS.tables().named(view));
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private void stock(List<Article> assortment, long onHand) {
        inventory.locations().register(Location.of(LOCATION, "The shop"));
        inventory
                .products()
                .registerMissing(assortment.stream().map(Ledger::product).toList());
        List<ReceiptLine> lines = assortment.stream()
                .map(article -> ReceiptLine.of(article.sku(), onHand))
                .toList();
        inventory.post(Receipt.into(LOCATION).lines(lines));
    }

    private static Product product(Article article) {
        return Product.of(article.sku(), article.name()).priced(plain(article.price()), Article.CURRENCY);
    }

    private static String plain(BigDecimal price) {
        return price.toPlainString();
    }

    @Override
    public boolean sell(Basket basket) {
        List<SaleLine> lines = new ArrayList<>(basket.items().size());
        basket.items().forEach(item -> lines.add(SaleLine.of(item.sku(), item.quantity())));
        try {
            inventory.sales().sell(SaleRequest.at(LOCATION).id(basket.receipt()).lines(lines));
            return true;
        } catch (InsufficientStockException refused) {
            return false;
        }
    }

    @Override
    public void close() {
        inventory.close();
    }
}
