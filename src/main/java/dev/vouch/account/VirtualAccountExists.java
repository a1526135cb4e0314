package dev.vouch.account;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.ObjectExists;
import dev.vouch.id.VirtualAccountId;

public class VirtualAccountExists extends ObjectExists {

    VirtualAccountExists(VirtualAccountId existing) {
        super(ErrorCode.VIRTUAL_ACCOUNT_EXISTS, "The customer already has this account: " + existing + ".", existing);
    }
}
