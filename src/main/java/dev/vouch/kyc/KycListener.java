package dev.vouch.kyc;

import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.FieldsSubmitted;
import dev.vouch.customer.KycStatus;
import dev.vouch.document.DocumentsSubmitted;
import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.owner.OwnerChanged;
import dev.vouch.requirement.RequirementName;
import dev.vouch.tenancy.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Everything that KYC reacts to, inside the transaction of the change: changes of a customer and of its objects, and
 * submissions. It runs before the listeners that depend on the new KYC status.
 */
@Component
class KycListener {

    private final KycCases cases;
    private final KycService kyc;
    private final OwnersVerification owners;

    KycListener(KycCases cases, KycService kyc, OwnersVerification owners) {
        this.cases = cases;
        this.kyc = kyc;
        this.owners = owners;
    }

    @EventListener
    @Order(0)
    void on(Change change) {
        Optional<TriggerEvent> facts = TriggerEvent.of(change);
        if (facts.isPresent()) {
            LockedCase locked = lock(change);
            if (!(change instanceof CustomerChanged)) {
                locked.kycCase().noteFacts();
            }
            kyc.factsChanged(locked, facts.get(), Actor.current());
            if (change instanceof OwnerChanged owner) {
                owners.follow(locked, owner);
            }
        } else if (change.type() == EventType.CUSTOMER_UNLOCKED) {
            kyc.unlocked(lock(change), Actor.current());
        } else if (change.type() == EventType.CUSTOMER_RESTORED) {
            kyc.recheck(lock(change), Actor.current(), "restored");
        }
    }

    @EventListener
    void on(DocumentsSubmitted submitted) {
        LockedCase locked = cases.ofLocked(submitted.customer());
        locked.kycCase().noteFacts();
        kyc.factsChanged(locked, TriggerEvent.of(submitted), Actor.current());
        owners.follow(locked, submitted);
    }

    /** A re-requested field may have been right: submitting the same value again answers the request. */
    @EventListener
    void on(FieldsSubmitted given) {
        KycStatus status = given.customer().kycStatus();
        if (status == KycStatus.INCOMPLETE || status == KycStatus.AWAITING_UBO) {
            Set<String> requirements = given.fields().stream()
                    .map(field ->
                            RequirementName.ofField(field, given.customer().type()))
                    .collect(Collectors.toSet());
            kyc.confirm(cases.ofLocked(given.customer()), requirements, Actor.current());
        }
    }

    /** A changed customer is locked already; other objects' customers are locked here. */
    private LockedCase lock(Change change) {
        return change instanceof CustomerChanged changed
                ? cases.ofLocked(changed.subject())
                : cases.lock(change.platformId(), change.customerId());
    }
}
