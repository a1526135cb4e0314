package dev.vouch.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits the wrong keys of an address, as each costs a query. An IPv6 network of one client counts as one address. Keys
 * that were valid a while ago pass, so that clients behind one proxy do not block each other.
 */
@Component
class WrongKeys {

    private static final int ADDRESSES = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final RateLimit limit;
    private final TimeMeter time;
    private final Cache<String, Bucket> byNetwork;

    @Autowired
    WrongKeys(RateLimit limit) {
        this(limit, TimeMeter.SYSTEM_NANOTIME);
    }

    WrongKeys(RateLimit limit, TimeMeter time) {
        this.limit = limit;
        this.time = time;
        this.byNetwork = Caffeine.newBuilder()
                .expireAfterAccess(limit.window())
                .maximumSize(ADDRESSES)
                .build();
    }

    /** @throws RateLimited when the address has reached its limit */
    void refuseTooMany(String address) {
        Bucket left = byNetwork.getIfPresent(network(address));
        if (left != null && left.getAvailableTokens() == 0) {
            throw RateLimited.byAddress(limit, left.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        }
    }

    void count(String address) {
        byNetwork.get(network(address), network -> newBucket()).tryConsume(1);
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.wrongKeys()).refillGreedy(limit.wrongKeys(), limit.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // An address with a colon is never a host name, so nothing is resolved.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
