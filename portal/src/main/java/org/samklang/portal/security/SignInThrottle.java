package org.samklang.portal.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Bounds how fast passwords can be tried: for one account from one address, for one account from anywhere, and from one
/// address for any account. An account that does not exist is counted like one that does. Counted in each process.
final class SignInThrottle {

    private static final int MOST_BUCKETS = 20_000;
    private static final int IPV6_SITE_BYTES = 8;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    SignInThrottle(TimeMeter time) {
        this.time = time;
    }

    /// Counts one attempt.
    ///
    /// @return seconds to wait when it is one too many; empty when it may go on
    synchronized OptionalLong attempt(String account, String address) {
        List<Bucket> all = List.of(
                bucket("pair " + account + " " + site(address), 5, Duration.ofMinutes(5)),
                bucket("account " + account, 30, Duration.ofMinutes(30)),
                bucket("address " + site(address), 30, Duration.ofMinutes(10)));
        for (Bucket bucket : all) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                return OptionalLong.of(1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
            }
        }
        return OptionalLong.empty();
    }

    /// Whoever knows the password is no guesser.
    synchronized void succeeded(String account, String address) {
        buckets.remove("pair " + account + " " + site(address));
        bucket("account " + account, 30, Duration.ofMinutes(30)).addTokens(1);
        bucket("address " + site(address), 30, Duration.ofMinutes(10)).addTokens(1);
    }

    private Bucket bucket(String key, long capacity, Duration refilledIn) {
        return buckets.computeIfAbsent(key, _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refilledIn))
                .withCustomTimePrecision(time)
                .build());
    }

    /// One household or office: an IPv6 client chooses among 2^64 addresses as it likes.
    private static String site(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_SITE_BYTES))
                    : address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }
}
