package org.samklang.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final StandingClock clock = new StandingClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void fiveAttemptsAreFreeThenTheGuesserWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt("kari", "192.0.2.1")).isEmpty();
        }

        assertThat(throttle.attempt("kari", "192.0.2.1").orElseThrow()).isBetween(1L, 61L);
    }

    @Test
    void afterAMinuteOneMoreIsFree() {
        exhaust("kari", "192.0.2.1");
        clock.pass(Duration.ofMinutes(1));

        assertThat(throttle.attempt("kari", "192.0.2.1")).isEmpty();
        assertThat(throttle.attempt("kari", "192.0.2.1")).isPresent();
    }

    @Test
    void anotherAddressCanStillSignInToTheSameAccount() {
        exhaust("kari", "192.0.2.1");

        assertThat(throttle.attempt("kari", "192.0.2.2")).isEmpty();
    }

    @Test
    void manyAddressesTogetherCannotGuessAtOneAccount() {
        int free = 0;
        for (int i = 0; i < 1000; i++) {
            free += throttle.attempt("kari", "198.51." + i / 250 + "." + i % 250).isEmpty() ? 1 : 0;
        }

        assertThat(free).isEqualTo(30);
    }

    @Test
    void oneAddressCannotGuessAtManyAccounts() {
        int free = 0;
        for (int i = 0; i < 1000; i++) {
            free += throttle.attempt("user" + i, "192.0.2.1").isEmpty() ? 1 : 0;
        }

        assertThat(free).isEqualTo(30);
    }

    @Test
    void theAddressesOfOneIpv6SiteAreOne() {
        int free = 0;
        for (int i = 0; i < 1000; i++) {
            free += throttle.attempt("user" + i, "2001:db8:1:2::" + Integer.toHexString(i)).isEmpty() ? 1 : 0;
        }

        assertThat(free).isEqualTo(30);
    }

    @Test
    void whoKnowsThePasswordIsNotThrottled() {
        for (int i = 0; i < 200; i++) {
            assertThat(throttle.attempt("kari", "192.0.2.1")).isEmpty();
            throttle.succeeded("kari", "192.0.2.1");
        }
    }

    private void exhaust(String account, String address) {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt(account, address)).isEmpty();
        }
        assertThat(throttle.attempt(account, address)).isPresent();
    }

    private static final class StandingClock implements TimeMeter {
        private long nanos = 1;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
