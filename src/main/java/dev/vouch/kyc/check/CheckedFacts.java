package dev.vouch.kyc.check;

import dev.vouch.customer.KycLevel;
import dev.vouch.customer.Profile;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.OwnerFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run of the checks was run on, as it was then. */
public record CheckedFacts(
        KycLevel level,
        Profile profile,
        boolean taxIdProvided,
        @Nullable String taxIdCountry,
        List<DocumentFact> documents,
        List<OwnerFact> owners,
        boolean ownersAttested) {

    /** Another release may have left a list out. */
    public CheckedFacts {
        documents = documents == null ? List.of() : documents;
        owners = owners == null ? List.of() : owners;
    }

    static CheckedFacts of(KycFacts facts) {
        var taxId = facts.customer().taxId();
        return new CheckedFacts(
                facts.level(),
                facts.profile(),
                taxId != null,
                taxId == null ? null : taxId.country(),
                facts.documents(),
                facts.owners(),
                facts.ownersAttested());
    }
}
