package org.stockledger.inventory.jpa.testdb;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which engines were really used, and in which versions. */
final class UsedEngines {

    private static final Map<Engine, String> USED = new EnumMap<>(Engine.class);

    private UsedEngines() {}

    static void note(Engine engine, String description) {
        synchronized (USED) {
            USED.putIfAbsent(engine, description);
        }
    }

    /** The descriptions since the last call. */
    static List<String> take() {
        synchronized (USED) {
            List<String> descriptions = List.copyOf(USED.values());
            USED.clear();
            return descriptions;
        }
    }
}
