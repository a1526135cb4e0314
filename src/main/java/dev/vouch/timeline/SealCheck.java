package dev.vouch.timeline;

import dev.vouch.id.PlatformId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Follows the seals of a platform, and notes what does not agree. */
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

    /** The seals are chained, so the last signature covers all of them; of their heads, the newest seal's are read. */
    List<Fault> faults(PlatformId platform, List<Seal> all) {
        List<Fault> faults = new ArrayList<>();
        byte[] lastHash = Seal.BEGINNING;
        long lastNumber = 0;
        for (Seal seal : all) {
            if (seal.number() != lastNumber + 1 || !seal.follows(lastHash, json)) {
                faults.add(wrong(seal.number(), "does not follow the seal before it"));
            }
            lastHash = seal.hash();
            lastNumber = seal.number();
        }
        if (!all.isEmpty()) {
            Seal newest = all.get(all.size() - 1);
            if (!isSigned(newest)) {
                faults.add(wrong(newest.number(), "is not signed by the platform's key"));
            }
            faults.addAll(ofHeads(platform, newest));
        }
        return faults;
    }

    private List<Fault> ofHeads(PlatformId platform, Seal seal) {
        return Arrays.equals(seals.headsHash(platform, seal.number()), seal.headsHash())
                ? List.of()
                : List.of(wrong(seal.number(), "lost or changed a head"));
    }

    private boolean isSigned(Seal seal) {
        return keys.find(seal.platformId(), seal.keyId())
                .filter(key -> key.hasSigned(seal.canonical(json), seal.signature()))
                .isPresent();
    }

    private static Fault wrong(long number, String what) {
        return Fault.ofSeal("seal_wrong", "Seal " + number + " " + what + ": somebody has written to the seals.");
    }

    /** Each day the newest seal, and an older one by chance: in time, each of them. */
    void alarm(PlatformId platform) {
        List<Seal> all = seals.all(platform);
        List<Fault> faults = new ArrayList<>(faults(platform, all));
        if (!all.isEmpty()) {
            faults.addAll(ofHeads(platform, all.get(ThreadLocalRandom.current().nextInt(all.size()))));
        }
        faults.forEach(fault -> log.error("The timelines of {} were tampered with: {}", platform, fault.message()));
    }
}
