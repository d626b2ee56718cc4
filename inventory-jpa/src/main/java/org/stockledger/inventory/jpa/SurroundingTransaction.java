package org.stockledger.inventory.jpa;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when the ledger is used with transactions of its own inside one of Spring, and says so once. */
final class SurroundingTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(JpaInventory.class);

    private static final String SPRING = "org.springframework.transaction.support.TransactionSynchronizationManager";

    private static final @Nullable MethodHandle IS_ACTIVE = isActiveInSpring();

    private static final AtomicBoolean WARNED = new AtomicBoolean();

    private SurroundingTransaction() {}

    static void warnIfActive() {
        if (isActive() && WARNED.compareAndSet(false, true)) {
            LOG.warn(
                    "the ledger posts on a second connection, and commits there, although a Spring transaction is active:"
                            + " what that transaction does is neither seen nor undone together. Use JpaInventory.joining for that");
        }
    }

    private static boolean isActive() {
        if (IS_ACTIVE == null) {
            return false;
        }
        try {
            return (boolean) IS_ACTIVE.invokeExact();
        } catch (Throwable unexpected) {
            LOG.debug("Spring does not say whether a transaction is active", unexpected);
            return false;
        }
    }

    private static @Nullable MethodHandle isActiveInSpring() {
        try {
            Class<?> spring = Class.forName(SPRING, false, SurroundingTransaction.class.getClassLoader());
            MethodType answer = MethodType.methodType(boolean.class);
            return MethodHandles.publicLookup().findStatic(spring, "isActualTransactionActive", answer);
        } catch (ReflectiveOperationException | LinkageError noSpring) {
            return null;
        }
    }
}
