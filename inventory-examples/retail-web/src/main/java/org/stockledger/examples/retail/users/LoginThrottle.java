package org.stockledger.examples.retail.users;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: after some failures an account takes no log-in for a while. Kept in memory, of the
 * accounts tried last. Thread-safe.
 */
@Component
class LoginThrottle {
    static final int FAILURES = 5;
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MOST_ACCOUNTS = 10_000;

    private final InstantSource clock;
    private final Map<String, Tries> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_ACCOUNTS;
        }
    };

    private record Tries(int failures, Instant last) {}

    @Autowired
    LoginThrottle() {
        this(InstantSource.system());
    }

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the account has to wait. */
    synchronized boolean isPaused(String account) {
        Tries tries = accounts.get(account);
        if (tries == null || tries.failures < FAILURES) {
            return false;
        }
        if (clock.instant().isBefore(tries.last.plus(PAUSE))) {
            return true;
        }
        accounts.remove(account);
        return false;
    }

    synchronized void failed(String account) {
        accounts.merge(
                account, new Tries(1, clock.instant()), (before, now) -> new Tries(before.failures + 1, now.last));
    }

    synchronized void succeeded(String account) {
        accounts.remove(account);
    }
}
