package org.stockledger.examples.retail.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void five_failures_pause_the_account_alone_and_for_half_a_minute() {
        for (int failure = 1; failure <= 5; failure++) {
            assertThat(throttle.isPaused("guessed")).isFalse();
            throttle.failed("guessed");
        }
        assertThat(throttle.isPaused("guessed")).isTrue();
        assertThat(throttle.isPaused("other")).isFalse();
        now = now.plus(LoginThrottle.PAUSE).minus(Duration.ofMillis(1));
        assertThat(throttle.isPaused("guessed")).isTrue();
        now = now.plusMillis(1);
        assertThat(throttle.isPaused("guessed")).isFalse();
    }

    @Test
    void a_login_that_succeeds_forgets_the_failures_before_it() {
        for (int round = 0; round < 3; round++) {
            for (int failure = 1; failure < 5; failure++) {
                throttle.failed("forgetful");
            }
            throttle.succeeded("forgetful");
            assertThat(throttle.isPaused("forgetful")).isFalse();
        }
    }

    @Test
    void only_so_many_accounts_are_remembered() {
        for (int failure = 1; failure <= 5; failure++) {
            throttle.failed("first");
        }
        for (int account = 0; account < 20_000; account++) {
            throttle.failed("account-" + account);
        }
        assertThat(throttle.isPaused("first")).isFalse();
    }
}
