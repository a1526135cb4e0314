package dev.vouch.agreement;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.ObjectExists;

class TermsExist extends ObjectExists {

    TermsExist(Terms existing) {
        super(
                ErrorCode.TERMS_VERSION_EXISTS,
                "Version " + existing.version() + " of " + existing.kind() + " exists: register another version.",
                existing.id());
    }
}
