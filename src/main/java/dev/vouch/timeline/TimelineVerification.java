package dev.vouch.timeline;

import dev.vouch.event.CanonicalJson;
import dev.vouch.event.EventChain;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Verifies a timeline against its own hashes and against the seals. */
@Service
public class TimelineVerification {

    private final Timelines timelines;
    private final Seals seals;
    private final SealCheck sealCheck;
    private final SigningKeys keys;
    private final EventChain chain;
    private final JsonMapper json;

    TimelineVerification(
            Timelines timelines,
            Seals seals,
            SealCheck sealCheck,
            SigningKeys keys,
            EventChain chain,
            JsonMapper json) {
        this.timelines = timelines;
        this.seals = seals;
        this.sealCheck = sealCheck;
        this.keys = keys;
        this.chain = chain;
        this.json = json;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public VerifiedTimeline verify(PlatformId platform, CustomerId customer) {
        List<Head.Sealed> heads = seals.headsOf(platform, customer);
        ChainCheck check = new ChainCheck(chain);
        List<TimelineFault> ofHeads = ofHeads(platform, customer, heads, check);
        List<TimelineFault> faults = new ArrayList<>(check.faults());
        faults.addAll(ofHeads);
        Map<UUID, SigningKey> signers = keys.all(platform);
        faults.addAll(ofSignatures(heads, signers));
        faults.addAll(sealCheck.faults(platform, signers));
        faults.addAll(ofCoverage(platform, customer, heads));
        return new VerifiedTimeline(
                customer,
                "timeline_verification",
                faults.isEmpty(),
                check.lastSequence(),
                CanonicalJson.hex(check.lastHash()),
                heads.isEmpty()
                        ? null
                        : VerifiedTimeline.Sealed.of(heads.get(heads.size() - 1).head()),
                faults);
    }

    /** Compares the entries with the sealed heads, and follows their chain. */
    private List<TimelineFault> ofHeads(
            PlatformId platform, CustomerId customer, List<Head.Sealed> heads, ChainCheck check) {
        Map<Long, byte[]> sealedHashes = new HashMap<>();
        heads.forEach(signed ->
                sealedHashes.put(signed.head().sequence(), signed.head().hash()));
        List<TimelineFault> faults = new ArrayList<>();
        timelines.forEach(platform, customer, entry -> {
            check.follow(entry);
            byte[] sealedHash = sealedHashes.remove(entry.event().sequence());
            if (sealedHash != null && !Arrays.equals(sealedHash, entry.hash())) {
                faults.add(TimelineFault.at(
                        entry.event().sequence(),
                        "sealed_hash_wrong",
                        "Entry " + entry.event().sequence() + " differs from the sealed one."));
            }
        });
        sealedHashes.keySet().stream()
                .sorted()
                .forEach(sequence -> faults.add(TimelineFault.at(
                        sequence, "sealed_entry_missing", "Entry " + sequence + " was sealed, and is missing.")));
        return faults;
    }

    private List<TimelineFault> ofSignatures(List<Head.Sealed> heads, Map<UUID, SigningKey> signers) {
        return heads.stream()
                .filter(signed -> !signed.isSignedBy(signers, json))
                .map(signed -> TimelineFault.at(
                        signed.head().sequence(),
                        "signature_wrong",
                        "The head of seal " + signed.head().seal() + " is not signed by the platform's key."))
                .toList();
    }

    /** The heads reach as far as the newest seal does. */
    private List<TimelineFault> ofCoverage(PlatformId platform, CustomerId customer, List<Head.Sealed> heads) {
        long covered = seals.lastSealedEvent(platform)
                .map(event -> seals.lastSequenceCovered(platform, customer, event))
                .orElse(0L);
        long lastSealed =
                heads.stream().mapToLong(head -> head.head().sequence()).max().orElse(0);
        return covered <= lastSealed
                ? List.of()
                : List.of(TimelineFault.at(
                        covered, "head_missing", "Entry " + covered + " was sealed, and its head is missing."));
    }
}
