package dev.vouch.hosted;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.KycLinkHolder;

/**
 * Who opened a link that is good. The token is not part of its text, so that no log has it.
 *
 * @param ended whether the decision ended the link: it shows the outcome and accepts nothing
 */
record Visit(String token, PlatformId platform, CustomerId customer, boolean ended) {

    static final String ATTRIBUTE = "visit";

    static Visit of(String token, KycLinkHolder holder) {
        return new Visit(token, holder.platform(), holder.customer(), holder.ended());
    }

    @Override
    public String toString() {
        return "Visit[" + customer + "]";
    }
}
