package org.stockledger.inventory.jpa.crash;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;

/** The kinds of threads that this Java has. */
enum Threads {
    PLATFORM {
        @Override
        Thread start(Runnable work) {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    },

    /** From Java 21 on. To interrupt one that waits for an answer of the network breaks its connection. */
    VIRTUAL {
        @Override
        Thread start(Runnable work) {
            try {
                return (Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, work);
            } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException missing) {
                throw new IllegalStateException(missing);
            }
        }
    };

    /** Does the work in a thread of this kind that does not keep the process alive. */
    abstract Thread start(Runnable work);

    /** Those that there are. */
    static List<Threads> all() {
        boolean older = Runtime.version().feature() < 21;
        return Arrays.stream(values())
                .filter(kind -> kind == PLATFORM || !older)
                .toList();
    }
}
