package dev.vouch.kyc;

import dev.vouch.document.DocumentsSubmitted;
import dev.vouch.event.Change;
import dev.vouch.owner.OwnerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hears of every change of a customer and what it owns, inside the transaction that makes it. Before those who go by
 * what KYC makes of it.
 */
@Component
class KycListener {

    private final KycService kyc;
    private final OwnersVerification owners;

    KycListener(KycService kyc, OwnersVerification owners) {
        this.kyc = kyc;
        this.owners = owners;
    }

    @EventListener
    @Order(0)
    void on(Change change) {
        FactsChange.of(change)
                .ifPresent(facts -> kyc.factsChanged(change.platformId(), change.customerId(), facts, Actor.current()));
        if (change.type().equals("customer.unlocked")) {
            kyc.unlocked(change.platformId(), change.customerId(), Actor.current());
        }
        if (change instanceof OwnerChanged owner) {
            owners.follow(owner);
        }
    }

    @EventListener
    void on(DocumentsSubmitted submitted) {
        kyc.factsChanged(submitted.platformId(), submitted.customerId(), FactsChange.of(submitted), Actor.current());
        owners.follow(submitted);
    }
}
