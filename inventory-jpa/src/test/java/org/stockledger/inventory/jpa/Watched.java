package org.stockledger.inventory.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Lets a test see what is asked of a piece of JDBC. */
final class Watched {
    private Watched() {}

    interface Watcher {
        /** Told after each call that did not fail; what it answers goes to the caller. */
        @Nullable
        Object called(String method, Object[] arguments, @Nullable Object answer) throws SQLException;
    }

    static <T> T by(Watcher watcher, Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given;
                    return watcher.called(method.getName(), arguments, call(target, method, arguments));
                }));
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? new SQLException(thrown) : thrown.getCause();
        }
    }
}
