package org.stockledger.inventory.jpa.host;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** For tests in which connections break and statements fail by plan: what others log of it helps nobody. */
public final class QuietLogs implements BeforeAllCallback, AfterAllCallback {
    private static final List<String> TALKATIVE =
            List.of("com.zaxxer.hikari", "org.hibernate", "org.mariadb.jdbc", "org.flywaydb");

    @Override
    public void beforeAll(ExtensionContext context) {
        set(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        set(Level.WARN);
    }

    private static void set(Level level) {
        TALKATIVE.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(level));
    }
}
