package dev.vouch.platform.web;

import dev.vouch.platform.ApiKeyDirectory;
import dev.vouch.platform.Caller;
import dev.vouch.platform.KeyCheck;
import dev.vouch.platform.KeyText;
import org.springframework.stereotype.Component;

/** Checks the operator's key or a platform's; wrong keys are counted by address. */
@Component
class ThrottledKeyCheck implements KeyCheck {

    private final ApiKeyDirectory keys;
    private final OperatorKey operatorKey;
    private final WrongKeys wrongKeys;

    ThrottledKeyCheck(ApiKeyDirectory keys, OperatorKey operatorKey, WrongKeys wrongKeys) {
        this.keys = keys;
        this.operatorKey = operatorKey;
        this.wrongKeys = wrongKeys;
    }

    @Override
    public Caller callerWith(KeyText text, String address) {
        if (operatorKey.matches(text)) {
            return Caller.OPERATOR;
        }
        if (!keys.knows(text)) {
            wrongKeys.refuseTooMany(address);
        }
        return keys.callerWith(text).orElseThrow(() -> {
            wrongKeys.count(address);
            return new KeyRequired("The API key is not valid here.");
        });
    }
}
