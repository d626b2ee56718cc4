package org.stockledger.examples.retail.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stockledger.examples.retail.Crowd;

class LoginThrottleTest {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void five_failures_pause_the_account_alone_and_for_half_a_minute() {
        fails("guessed", 5);
        assertThat(throttle.admits("guessed")).isFalse();
        assertThat(throttle.admits("other")).isTrue();
        now = now.plus(LoginThrottle.PAUSE).minus(Duration.ofMillis(1));
        assertThat(throttle.admits("guessed")).isFalse();
        now = now.plusMillis(1);
        assertThat(throttle.admits("guessed")).isTrue();
    }

    private void fails(String account, int times) {
        for (int failure = 1; failure <= times; failure++) {
            assertThat(throttle.admits(account)).isTrue();
        }
    }

    @Test
    void of_sixteen_tries_at_once_five_are_let_through() {
        assertThat(Crowd.of(16, number -> throttle.admits("guessed")))
                .filteredOn(admitted -> admitted)
                .hasSize(5);
    }

    @Test
    void a_login_that_succeeds_forgets_the_failures_before_it() {
        for (int round = 0; round < 3; round++) {
            fails("forgetful", 5);
            throttle.succeeded("forgetful");
        }
        assertThat(throttle.admits("forgetful")).isTrue();
    }

    @Test
    void a_try_that_the_database_spoilt_is_not_counted() {
        fails("unlucky", 4);
        for (int outage = 0; outage < 10; outage++) {
            assertThat(throttle.admits("unlucky")).isTrue();
            throttle.withdrawn("unlucky");
        }
    }

    @Test
    void only_so_many_accounts_are_remembered() {
        fails("first", 5);
        for (int account = 0; account < 20_000; account++) {
            throttle.admits("account-" + account);
        }
        assertThat(throttle.admits("first")).isTrue();
    }
}
