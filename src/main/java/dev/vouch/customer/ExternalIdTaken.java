package dev.vouch.customer;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.ObjectExists;

public class ExternalIdTaken extends ObjectExists {

    ExternalIdTaken(CustomerId existing) {
        super(ErrorCode.EXTERNAL_ID_TAKEN, "The customer " + existing + " has this external_id.", existing);
    }
}
