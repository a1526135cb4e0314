package dev.vouch.kyc;

import dev.vouch.document.DocumentType;
import java.util.ArrayList;
import java.util.List;

/** How far a business's owners are: declared, attested, with a control person, and each with what it has to bring. */
final class OwnersProgress {

    private OwnersProgress() {}

    static Progress of(KycFacts facts) {
        List<String> missing = new ArrayList<>();
        if (facts.owners().stream().noneMatch(OwnerFact::isControlPerson)) {
            missing.add("a control person");
        }
        if (!facts.ownersAttested()) {
            missing.add("the attestation that nobody else owns 25 % or more");
        }
        for (OwnerFact owner : facts.ownersToVerify()) {
            List<String> ofOwner = missing(owner, facts);
            if (!ofOwner.isEmpty()) {
                missing.add(OwnerRequirement.identity(owner.id()) + " (" + String.join(", ", ofOwner) + ")");
            }
        }
        List<String> wrong = facts.ownersToVerify().stream()
                .flatMap(owner -> facts.requestsOf(owner).stream()
                        .map(request -> OwnerRequirement.identity(owner.id()) + ": " + request.reason()))
                .toList();
        if (!missing.isEmpty()) {
            String all = "Missing: " + String.join("; ", missing) + ".";
            return wrong.isEmpty() ? Progress.notSent(all) : Progress.rejected(all + " " + String.join(" ", wrong));
        }
        return facts.ownersToVerify().stream().allMatch(OwnerFact::isApproved) ? Progress.ACCEPTED : Progress.PENDING;
    }

    /** What one owner still has to bring. */
    static List<String> missing(OwnerFact owner, KycFacts facts) {
        List<String> missing = new ArrayList<>();
        if (owner.dateOfBirth() == null) {
            missing.add("date_of_birth");
        }
        if (!owner.addressProvided()) {
            missing.add("residential_address");
        }
        if (!owner.taxIdProvided()) {
            missing.add("tax_id");
        }
        if (facts.isRequested(OwnerRequirement.identity(owner.id()))
                || !DocumentProgress.ofIdentity(facts, owner.id()).isSent()) {
            missing.add("identity_document");
        }
        if (facts.isRequested(OwnerRequirement.selfie(owner.id()))
                || !DocumentProgress.of(facts.documentsOf(owner.id(), DocumentType.SELFIE), facts.today())
                        .isSent()) {
            missing.add("selfie");
        }
        return missing;
    }
}
