package org.stockledger.inventory.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/** Works in the transaction of the host: never begins, commits, rolls back or sets anything. */
final class JoiningStore implements InventoryStore {
    private final EntityManager context;
    private final Unit unit;

    JoiningStore(EntityManager context, Unit unit) {
        this.context = context;
        this.unit = unit;
    }

    @Override
    public boolean ownsTransactions() {
        return false;
    }

    @Override
    public <T> T write(Function<? super StoreTransaction, ? extends T> work) {
        HostTransaction host = HostTransaction.of(context);
        return HibernateSeam.onConnection(context, connection -> {
            host.requireUsable(connection);
            return write(connection, host, work);
        });
    }

    private <T> T write(
            Connection connection, HostTransaction host, Function<? super StoreTransaction, ? extends T> work) {
        Sql sql = sql(connection, host::failed);
        try {
            return work.apply(new JpaTransaction(sql, host.isSnapshot(), new KnownCatalogue(), host::afterCommit));
        } catch (RefusedException no) {
            throw no;
        } catch (RuntimeException | Error thrown) {
            if (sql.wrote()) {
                host.failed(asStoreException(thrown));
            }
            throw thrown;
        }
    }

    private Sql sql(Connection connection, Consumer<StoreException> onFailure) {
        return new Sql(connection, unit.dialect(connection, "in the transactions of its host"), 0, onFailure);
    }

    private static StoreException asStoreException(Throwable thrown) {
        return thrown instanceof StoreException store
                ? store
                : new StoreException(Reason.DEFECT, "a posting broke off: " + thrown, thrown);
    }

    @Override
    public <T> T read(Function<? super StoreTransaction, ? extends T> work) {
        if (HostTransaction.isJoined(context)) {
            HostTransaction host = HostTransaction.of(context);
            host.requireUnfailed();
            return HibernateSeam.onConnection(context, connection -> {
                Sql sql = sql(connection, host::failed);
                return work.apply(new JpaTransaction(sql, false, new KnownCatalogue(), host::afterCommit));
            });
        }
        if (!HibernateSeam.isOpen(context)) {
            throw new StoreException(
                    Reason.WRONG_TRANSACTION,
                    "outside a transaction this EntityManager has no connection: begin one",
                    null);
        }
        return HibernateSeam.onConnection(context, connection -> {
            Sql sql = sql(connection, failure -> {});
            return work.apply(new JpaTransaction(sql, false, new KnownCatalogue(), action -> {}));
        });
    }
}
