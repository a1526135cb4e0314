package dev.vouch.erasure;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.time.LocalDate;
import java.util.Map;

/** The retention period of the customer has not ended. */
public class RetentionRunning extends ApiException {

    private final LocalDate erasableOn;

    RetentionRunning(LocalDate erasableOn) {
        super(
                ErrorCode.RETENTION_RUNNING,
                "The retention period has not ended: the customer can be erased from " + erasableOn + " on.");
        this.erasableOn = erasableOn;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("erasable_on", erasableOn);
    }
}
