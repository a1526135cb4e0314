package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.Profile;
import dev.vouch.document.DocumentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that requirements, profiles and checks are derived from.
 *
 * @param documents the newest of each kind and side, of the customer and of its owners
 * @param ownersAttested whether it is attested that nobody else owns 25 % or more
 * @param requests what has been asked for again and has not come yet
 */
public record KycFacts(
        Customer customer,
        KycLevel level,
        List<DocumentFact> documents,
        List<OwnerFact> owners,
        boolean ownersAttested,
        List<Request> requests,
        LocalDate today) {

    public CustomerType type() {
        return customer.type();
    }

    public Profile profile() {
        return customer.profile();
    }

    /** Of an owner, or of the customer itself where that is null. */
    public List<DocumentFact> documentsOf(@Nullable UUID owner, DocumentType type) {
        return documents.stream()
                .filter(document -> document.type() == type && Objects.equals(document.ownerId(), owner))
                .toList();
    }

    public boolean isRegulated() {
        return profile().additionalInformation() != null
                && Boolean.TRUE.equals(profile().additionalInformation().isRegulatedActivity());
    }

    public List<OwnerFact> ownersToVerify() {
        return owners.stream().filter(OwnerFact::mustBeVerified).toList();
    }
}
