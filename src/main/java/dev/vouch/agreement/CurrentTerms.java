package dev.vouch.agreement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The terms of service in force. It remembers the versions of a platform for four seconds, so that a new customer costs no
 * query; where a case is decided, the database is asked.
 */
@Component
public class CurrentTerms {

    private static final Duration MEMORY = Duration.ofSeconds(4);
    private static final int PLATFORMS = 10_000;

    private final TermsRepository terms;
    private final Clock clock;
    private final Cache<PlatformId, List<Terms>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(PLATFORMS)
            .build();

    CurrentTerms(TermsRepository terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    public Optional<Terms> ofService(PlatformId platform) {
        Instant now = clock.instant();
        return versions(platform).stream()
                .filter(version -> !version.effectiveAt().isAfter(now))
                .findFirst();
    }

    private List<Terms> versions(PlatformId platform) {
        List<Terms> known = remembered.getIfPresent(platform);
        if (known != null) {
            return known;
        }
        List<Terms> versions = terms.ofKind(platform, Terms.OF_SERVICE);
        remembered.put(platform, versions);
        return versions;
    }

    @TransactionalEventListener
    void on(TermsCreated created) {
        remembered.invalidate(created.platform());
    }
}
