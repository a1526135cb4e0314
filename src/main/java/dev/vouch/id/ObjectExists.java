package dev.vouch.id;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Map;

/** Something is there already that there can be only one of. It is named, as whoever asks may just use it. */
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
