package dev.vouch.timeline;

import dev.vouch.event.CanonicalJson;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs the end of each timeline once a day, in the database and in the log. A timeline that is cut short or rewritten
 * afterwards contradicts its seal.
 */
@Component
class Sealing {

    /** Limits the length of a transaction: a day with more events gets more seals. */
    private static final int EVENTS = 5_000;

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);

    private final Seals seals;
    private final SealCheck check;
    private final SigningKeys keys;
    private final PlatformDirectory platforms;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sealing(
            Seals seals,
            SealCheck check,
            SigningKeys keys,
            PlatformDirectory platforms,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.seals = seals;
        this.check = check;
        this.keys = keys;
        this.platforms = platforms;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run() {
        platforms.forEachScope(this::sealAll);
    }

    void sealAll(PlatformId platform) {
        check.alarm(platform);
        while (Boolean.TRUE.equals(transaction.execute(status -> sealNext(platform)))) {}
    }

    /** @return whether more events follow */
    private boolean sealNext(PlatformId platform) {
        Optional<Seal> last = seals.last(platform);
        List<Seals.News> news =
                seals.news(platform, seals.lastSealedEvent(platform).orElse(null), EVENTS);
        if (last.isEmpty() && news.isEmpty()) {
            return false;
        }
        seal(platform, last, news);
        return news.size() == EVENTS;
    }

    private void seal(PlatformId platform, Optional<Seal> last, List<Seals.News> news) {
        Instant now = clock.instant();
        SigningKey key = keys.current(platform);
        long number = last.map(Seal::number).orElse(0L) + 1;
        List<Head> heads = heads(platform, number, now, news);
        Seal seal = Seal.of(
                platform,
                number,
                lastEvent(last, news),
                heads.size(),
                headsHash(heads),
                last.map(Seal::hash).orElse(Seal.BEGINNING),
                now,
                key,
                json);
        seals.add(seal);
        seals.add(heads, head -> key.sign(head.canonical(json)));
        log.info(
                "Timeline seal {} of {}: {} timelines, hash {}, signature {}, public key {}",
                number,
                platform,
                heads.size(),
                CanonicalJson.hex(seal.hash()),
                Base64.getEncoder().encodeToString(seal.signature()),
                Base64.getEncoder().encodeToString(key.publicKey()));
    }

    private static @Nullable EventId lastEvent(Optional<Seal> last, List<Seals.News> news) {
        return news.isEmpty()
                ? last.map(Seal::lastEvent).orElse(null)
                : news.get(news.size() - 1).id();
    }

    /** Events come in the order of their sequence, so the last one of a customer is its head. */
    private static List<Head> heads(PlatformId platform, long number, Instant now, List<Seals.News> news) {
        Map<CustomerId, Head> heads = new LinkedHashMap<>();
        for (Seals.News event : news) {
            CustomerId customer = event.customerId();
            if (customer != null) {
                byte[] hash = Objects.requireNonNull(event.hash());
                heads.put(customer, new Head(platform, customer, number, now, event.sequence(), hash));
            }
        }
        return List.copyOf(heads.values());
    }

    /** Equals {@link Seals#headsHash} of the same heads once they are stored. */
    private static byte[] headsHash(List<Head> heads) {
        return CanonicalJson.sha256(heads.stream()
                .map(head -> head.customerId().uuid() + " " + head.sequence() + " " + CanonicalJson.hex(head.hash()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
