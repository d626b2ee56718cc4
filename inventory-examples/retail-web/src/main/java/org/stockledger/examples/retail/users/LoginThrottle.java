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

    /**
     * Whether the account may be tried now. The try counts as failed from here on, before the password is looked at, until
     * it is said to have succeeded: so that many at once are no more than one after the other.
     */
    synchronized boolean admits(String account) {
        Instant now = clock.instant();
        Tries tries = accounts.getOrDefault(account, new Tries(0, now));
        if (tries.failures >= FAILURES) {
            if (now.isBefore(tries.last.plus(PAUSE))) {
                return false;
            }
            tries = new Tries(0, now);
        }
        accounts.put(account, new Tries(tries.failures + 1, now));
        return true;
    }

    synchronized void succeeded(String account) {
        accounts.remove(account);
    }

    /** The try came to nothing, for a reason that is not the account's. */
    synchronized void withdrawn(String account) {
        accounts.computeIfPresent(account, (name, tries) -> new Tries(tries.failures - 1, tries.last));
    }
}
