package dev.vouch.timeline;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the chain of a platform's seals from the first one on, and collects the faults. */
final class SealChain {

    private final JsonMapper json;
    private final List<TimelineFault> faults = new ArrayList<>();
    private byte[] lastHash = Seal.BEGINNING;
    private long lastNumber = 0;

    SealChain(JsonMapper json) {
        this.json = json;
    }

    void follow(Seal seal) {
        if (seal.number() != lastNumber + 1 || !seal.follows(lastHash, json)) {
            faults.add(wrong(seal.number(), "does not follow the seal before it"));
        }
        lastHash = seal.hash();
        lastNumber = seal.number();
    }

    List<TimelineFault> faults() {
        return faults;
    }

    static TimelineFault wrong(long number, String what) {
        return new TimelineFault(
                "seal_wrong", null, "Seal " + number + " " + what + ": the seals or the events were tampered with.");
    }
}
