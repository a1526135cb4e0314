package dev.vouch.timeline;

import dev.vouch.id.PlatformId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the seals of a platform. */
@Component
class SealCheck {

    private static final Logger log = LoggerFactory.getLogger(SealCheck.class);

    private final Seals seals;
    private final SigningKeys keys;
    private final JsonMapper json;

    SealCheck(Seals seals, SigningKeys keys, JsonMapper json) {
        this.seals = seals;
        this.keys = keys;
        this.json = json;
    }

    /** The seals are chained, so the last signature covers all of them. Of the heads, only the newest seal's are read. */
    List<TimelineFault> faults(PlatformId platform, Map<UUID, SigningKey> signers) {
        SealChain chain = new SealChain(json);
        seals.forEach(platform, chain::follow);
        List<TimelineFault> faults = new ArrayList<>(chain.faults());
        seals.withoutLastEvent(platform)
                .forEach(number -> faults.add(SealChain.wrong(number, "covers an event that was deleted")));
        seals.last(platform).ifPresent(newest -> {
            if (!newest.isSignedBy(signers, json)) {
                faults.add(SealChain.wrong(newest.number(), "is not signed by the platform's key"));
            }
            faults.addAll(ofHeads(newest));
        });
        return faults;
    }

    private List<TimelineFault> ofHeads(Seal seal) {
        return Arrays.equals(seals.headsHash(seal.platformId(), seal.number()), seal.headsHash())
                ? List.of()
                : List.of(SealChain.wrong(seal.number(), "lost or changed a head"));
    }

    /** Logs the faults. It reads the heads of the newest seal and of a random older one, so in time those of each. */
    void alarm(PlatformId platform) {
        List<TimelineFault> faults = new ArrayList<>(faults(platform, keys.all(platform)));
        seals.last(platform)
                .map(newest -> 1 + ThreadLocalRandom.current().nextLong(newest.number()))
                .flatMap(number -> seals.find(platform, number))
                .ifPresent(seal -> faults.addAll(ofHeads(seal)));
        faults.forEach(fault -> log.error("The timelines of {} were tampered with: {}", platform, fault.message()));
    }
}
