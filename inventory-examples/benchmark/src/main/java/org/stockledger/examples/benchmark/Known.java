package org.stockledger.examples.benchmark;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has to be there. */
final class Known {
    private Known() {}

    /** The value of the key: a missing one is a fault of this program, which sells only what it has registered. */
    static <K, V> V in(Map<K, V> map, K key) {
        @Nullable V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("there is no " + key);
        }
        return value;
    }
}
