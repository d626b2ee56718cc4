package org.stockledger.examples.erp;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Receipt;
import org.stockledger.inventory.jpa.JpaInventory;

/** The ERP's rows, written and read beside the program: by plain SQL, as its older parts would. */
@ApplicationScoped
public class Erp {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final AgroalDataSource dataSource;
    private final EntityManager entities;

    Erp(AgroalDataSource dataSource, EntityManager entities) {
        this.dataSource = dataSource;
        this.entities = entities;
    }

    /** A new article with this in its column. */
    public String articleWith(int stockQty) {
        int id = NEXT.getAndIncrement();
        sql(
                "insert into product (id, sku, name, price, stock_qty) values (?, ?, ?, ?, ?)",
                id,
                "SKU-" + id,
                "Article " + id,
                new BigDecimal("2.50"),
                stockQty);
        return "SKU-" + id;
    }

    /** A new open order of so many of each of these articles. */
    public String orderOf(int quantity, String... skus) {
        String number = "T-" + NEXT.getAndIncrement();
        sql("insert into customer_order (number, customer_number, status) values (?, 'C-1', 'OPEN')", number);
        int line = 0;
        for (String sku : skus) {
            sql(
                    "insert into order_line (order_number, line_no, product_id, quantity)"
                            + " select cast(? as varchar(20)), cast(? as integer), id, cast(? as integer) from product where sku = ?",
                    number,
                    line++,
                    quantity,
                    sku);
        }
        return number;
    }

    /** Goods come in: into the ledger and into the old column. */
    public void receive(int quantity, String sku) {
        ledger(inventory -> inventory.post(Receipt.into(Order.WAREHOUSE).line(sku, quantity)));
        sql("update product set stock_qty = stock_qty + ? where sku = ?", quantity, sku);
    }

    /** Runs a statement that changes rows, in the transaction that is going on, or else in one of its own. */
    public void sql(String statement, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The one value that a query answers, as text. */
    public String ask(String query, String value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            prepared.setString(1, value);
            try (ResultSet rows = prepared.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String statusOf(String order) {
        return ask("select status from customer_order where number = ?", order);
    }

    public int invoicesOf(String order) {
        return Integer.parseInt(ask("select count(*) from invoice where order_number = ?", order));
    }

    public int columnOf(String sku) {
        return Integer.parseInt(ask("select stock_qty from product where sku = ?", sku));
    }

    public int onHand(String sku) {
        return Integer.parseInt(ask(
                "select cast(coalesce(sum(s.on_hand), 0) as integer) from inv_stock s"
                        + " join inv_product i on i.product_no = s.product_no where i.sku = ?",
                sku));
    }

    public boolean isPosted(String id) {
        return ledger(inventory -> inventory.stock().find(CommandId.of(id)).isPresent());
    }

    public List<?> findings() {
        return ledger(inventory -> inventory.verify().findings());
    }

    private <T> T ledger(Function<Inventory, T> question) {
        return QuarkusTransaction.requiringNew().call(() -> question.apply(JpaInventory.joining(entities)));
    }
}
