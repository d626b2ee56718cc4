package org.stockledger.inventory.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/**
 * A store that fails by plan: each transaction meets the next fault of the plan, and none once the plan is used up. What
 * the store underneath promises stays true: before the commit nothing is left, after it everything is there.
 *
 * <p>Thread-safe if the store underneath is; whose transaction meets which fault is then a matter of luck.
 */
public final class FaultyStore implements InventoryStore {
    private final InventoryStore store;
    private final boolean ownsTransactions;
    private final Deque<Fault> plan = new ArrayDeque<>();
    private final List<Moment> reached = new ArrayList<>();
    private final Map<CommandId, Reason> poisoned = new ConcurrentHashMap<>();
    private int transactions;
    private int met;

    /** When a transaction can fail. */
    public enum Moment {
        /** Before it begins. */
        BEGIN,
        /** Before {@code originals}. */
        ORIGINALS,
        /** Before {@code catalogue}. */
        CATALOGUE,
        /** Before {@code lock}, of cells or of a row of the catalogue. */
        LOCK,
        /** Before {@code settle}. */
        SETTLE,
        /** Before {@code append}. */
        APPEND,
        /** Before {@code insert} or {@code insertMissing}. */
        INSERT,
        /** Before {@code update}. */
        UPDATE,
        /** Before {@code delete}. */
        DELETE,
        /** Before {@code lockCells}. */
        LOCK_CELLS,
        /** Before any question: {@code find}, {@code list}, {@code onHand} and so on. */
        ASK,
        /** When the work is done and nothing of it is kept. */
        BEFORE_COMMIT,
        /** When all of it is kept, and the answer is lost. */
        AFTER_COMMIT
    }

    /**
     * What one transaction meets.
     *
     * @param moment when it fails; null if it does not
     * @param reason what the store says
     */
    public record Fault(@Nullable Moment moment, Reason reason) {
        /** No fault. */
        public static Fault none() {
            return new Fault(null, Reason.DEFECT);
        }

        /** A fault at this moment, for the reason a store would give. */
        public static Fault at(Moment moment) {
            return new Fault(moment, moment == Moment.AFTER_COMMIT ? Reason.OUTCOME_UNKNOWN : Reason.CONFLICT);
        }

        /** A fault at this moment for this reason. */
        public static Fault at(Moment moment, Reason reason) {
            return new Fault(moment, reason);
        }
    }

    private FaultyStore(InventoryStore store, boolean ownsTransactions) {
        this.store = store;
        this.ownsTransactions = ownsTransactions;
    }

    /** Over this store, without faults so far. */
    public static FaultyStore over(InventoryStore store) {
        return new FaultyStore(store, store.ownsTransactions());
    }

    /** Over this store, but as one that belongs to a transaction of the host. */
    public static FaultyStore joinedOver(InventoryStore store) {
        return new FaultyStore(store, false);
    }

    /** The next transactions meet these faults, one each, behind those planned before. */
    public synchronized FaultyStore meeting(Fault... faults) {
        plan.addAll(Arrays.asList(faults));
        return this;
    }

    /** Whatever transaction is to write this command fails for this reason, every time. */
    public FaultyStore poisonedBy(CommandId command, Reason reason) {
        poisoned.put(command, reason);
        return this;
    }

    /** How many transactions were begun. */
    public synchronized int transactions() {
        return transactions;
    }

    /** How many of the planned faults were met. */
    public synchronized int faultsMet() {
        return met;
    }

    /** The moments that were reached, in order. */
    public synchronized List<Moment> reached() {
        return List.copyOf(reached);
    }

    @Override
    public boolean ownsTransactions() {
        return ownsTransactions;
    }

    @Override
    public <T> T write(Function<? super StoreTransaction, ? extends T> work) {
        return transacted(store::write, work);
    }

    @Override
    public <T> T read(Function<? super StoreTransaction, ? extends T> work) {
        return transacted(store::read, work);
    }

    private <T> T transacted(
            Function<Function<? super StoreTransaction, ? extends T>, T> begin,
            Function<? super StoreTransaction, ? extends T> work) {
        Fault fault = next();
        List<Runnable> afterCommit = new ArrayList<>();
        reach(Moment.BEGIN, fault);
        T result = begin.apply(transaction -> {
            T worked = work.apply(watched(transaction, fault, afterCommit));
            reach(Moment.BEFORE_COMMIT, fault);
            return worked;
        });
        reach(Moment.AFTER_COMMIT, fault);
        afterCommit.forEach(Runnable::run);
        return result;
    }

    private synchronized Fault next() {
        transactions++;
        return plan.isEmpty() ? Fault.none() : plan.removeFirst();
    }

    private synchronized void reach(Moment moment, Fault fault) {
        reached.add(moment);
        if (fault.moment == moment) {
            met++;
            throw new StoreException(fault.reason, "planned at " + moment, null);
        }
    }

    private StoreTransaction watched(StoreTransaction transaction, Fault fault, List<Runnable> afterCommit) {
        return proxy(StoreTransaction.class, (method, arguments) -> {
            if (method.getName().equals("afterCommit")) {
                afterCommit.add((Runnable) arguments[0]);
                return null;
            }
            Object repository = invoke(method, transaction, arguments);
            return proxy(method.getReturnType(), (step, given) -> {
                reach(momentOf(step.getName()), fault);
                refusePoison(step, given);
                return invoke(step, repository, given);
            });
        });
    }

    private void refusePoison(Method step, Object @Nullable [] given) {
        if (step.getName().equals("append") && given != null) {
            for (Object accepted : (Collection<?>) given[0]) {
                Reason reason =
                        poisoned.get(((Decision.Accept) accepted).posting().id());
                if (reason != null) {
                    throw new StoreException(reason, "poisoned on purpose", null);
                }
            }
        }
    }

    private static Moment momentOf(String step) {
        return switch (step) {
            case "originals" -> Moment.ORIGINALS;
            case "catalogue" -> Moment.CATALOGUE;
            case "lock" -> Moment.LOCK;
            case "settle" -> Moment.SETTLE;
            case "append" -> Moment.APPEND;
            case "insert", "insertMissing" -> Moment.INSERT;
            case "update" -> Moment.UPDATE;
            case "delete" -> Moment.DELETE;
            case "lockCells" -> Moment.LOCK_CELLS;
            default -> Moment.ASK;
        };
    }

    /** What a watched call does. */
    private interface Call {
        @Nullable
        Object on(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.on(method, arguments)));
    }

    private static @Nullable Object invoke(Method method, Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("the store's types must be reachable", hidden);
        }
    }
}
