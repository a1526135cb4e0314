package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import java.util.Map;

public class ExternalIdTaken extends ApiException {

    private final CustomerId existing;

    ExternalIdTaken(CustomerId existing) {
        super(ErrorCode.EXTERNAL_ID_TAKEN, "The customer " + existing + " has this external_id.");
        this.existing = existing;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("existing_id", existing);
    }
}
