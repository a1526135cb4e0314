package dev.vouch.hosted;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycStatus;
import dev.vouch.id.OwnerId;
import dev.vouch.kyc.KycRecord;
import java.util.List;
import java.util.Optional;

/**
 * Where the customer stands, as far as its pages need it.
 *
 * @param owners of a business, oldest first
 * @param platform the name of the company that sent the link
 */
record Situation(Visit visit, KycRecord kyc, Subject customer, List<Subject> owners, String platform) {

    KycStatus status() {
        return kyc.customer().kycStatus();
    }

    boolean isBusiness() {
        return kyc.customer().type() == CustomerType.BUSINESS;
    }

    boolean isLocked() {
        return kyc.customer().lock() != null;
    }

    /** Whether the customer may enter and send something. */
    boolean isOpen() {
        return !isLocked()
                && !visit.ended()
                && List.of(KycStatus.PENDING, KycStatus.INCOMPLETE, KycStatus.AWAITING_UBO)
                        .contains(status());
    }

    boolean isNotStarted() {
        return status() == KycStatus.NOT_STARTED && !isLocked();
    }

    Optional<Subject> owner(OwnerId id) {
        return owners.stream().filter(owner -> id.equals(owner.owner())).findFirst();
    }

    TaskList tasks() {
        return TaskList.of(this);
    }
}
