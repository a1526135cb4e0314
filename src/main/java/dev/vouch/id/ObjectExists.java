package dev.vouch.id;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Map;

/** A unique object exists already. The answer names it, so that the caller can use it. */
public class ObjectExists extends ApiException {

    private final Object existing;

    public ObjectExists(ErrorCode code, String detail, Object existing) {
        super(code, detail);
        this.existing = existing;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("existing_id", existing);
    }
}
