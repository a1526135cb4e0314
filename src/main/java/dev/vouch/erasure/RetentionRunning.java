package dev.vouch.erasure;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.time.LocalDate;
import java.util.Map;

/** The customer has to be kept until a day. */
public class RetentionRunning extends ApiException {

    private final LocalDate erasableOn;

    RetentionRunning(LocalDate erasableOn) {
        super(ErrorCode.RETENTION_RUNNING, "The customer has to be kept: it can be erased from " + erasableOn + " on.");
        this.erasableOn = erasableOn;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("erasable_on", erasableOn);
    }
}
