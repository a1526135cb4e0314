package dev.vouch.account;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.ExternalAccountId;
import dev.vouch.id.ObjectExists;

public class ExternalAccountExists extends ObjectExists {

    ExternalAccountExists(ExternalAccountId existing) {
        super(ErrorCode.EXTERNAL_ACCOUNT_EXISTS, "The customer already has this account: " + existing + ".", existing);
    }
}
