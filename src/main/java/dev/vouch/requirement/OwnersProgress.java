package dev.vouch.requirement;

import dev.vouch.customer.OwnerRequirements;
import dev.vouch.customer.RequirementStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.id.OwnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The progress of a business's owners: declared, attested, with a control person, and each with its own requirements.
 */
public final class OwnersProgress {

    private static final String CONTROL_PERSON = "control_person";
    private static final String ATTESTATION = "attestation";

    private OwnersProgress() {}

    /** The declarations about its owners that the business still has to make. */
    static List<String> undeclared(KycFacts facts) {
        List<String> undeclared = new ArrayList<>();
        if (facts.owners().stream().noneMatch(OwnerFact::isControlPerson)) {
            undeclared.add(CONTROL_PERSON);
        }
        if (!facts.ownersAttested()) {
            undeclared.add(ATTESTATION);
        }
        return undeclared;
    }

    /** The requirements of each owner who must be verified, fulfilled or not. */
    static List<OwnerRequirements> requirements(KycFacts facts) {
        return facts.ownersToVerify().stream()
                .map(owner -> new OwnerRequirements(new OwnerId(owner.id()), requirements(owner, facts)))
                .toList();
    }

    /** What this owner has to provide, fulfilled or not. */
    public static List<OwnerRequirements.One> requirements(OwnerFact owner, KycFacts facts) {
        return List.of(
                one(RequirementName.DATE_OF_BIRTH, List.of(), Progress.given(owner.dateOfBirth())),
                one(
                        RequirementName.RESIDENTIAL_ADDRESS,
                        List.of(),
                        Progress.given(owner.addressProvided() ? owner : null)),
                one(RequirementName.TAX_ID, List.of(), Progress.given(owner.taxIdProvided() ? owner : null)),
                one(RequirementName.IDENTITY_DOCUMENT, Requirements.IDENTITY_DOCUMENTS, identity(owner, facts)),
                one(RequirementName.SELFIE, List.of(), selfie(owner, facts)));
    }

    private static OwnerRequirements.One one(RequirementName name, List<String> anyOf, Progress progress) {
        return new OwnerRequirements.One(name.toString(), progress.status(), anyOf, progress.reason());
    }

    private static Progress identity(OwnerFact owner, KycFacts facts) {
        return facts.progressOf(OwnerRequirement.identity(owner.id()), () -> facts.identityOf(owner.id()));
    }

    private static Progress selfie(OwnerFact owner, KycFacts facts) {
        return facts.progressOf(
                OwnerRequirement.selfie(owner.id()),
                () -> DocumentProgress.of(facts.documentsOf(owner.id(), DocumentType.SELFIE), facts.today()));
    }

    static Progress of(KycFacts facts) {
        List<String> undeclared = undeclared(facts);
        List<String> missing = new ArrayList<>();
        if (undeclared.contains(CONTROL_PERSON)) {
            missing.add("a control person");
        }
        if (undeclared.contains(ATTESTATION)) {
            missing.add("the attestation that nobody else owns 25 % or more");
        }
        for (OwnerFact owner : facts.ownersToVerify()) {
            List<String> ofOwner = missing(owner, facts);
            if (!ofOwner.isEmpty()) {
                missing.add(OwnerRequirement.identity(owner.id()) + " (" + String.join(", ", ofOwner) + ")");
            }
        }
        if (!missing.isEmpty()) {
            Explanation all = Explanation.of(Meaning.PARTS_MISSING, String.join("; ", missing));
            List<Explanation> wrong = facts.ownersToVerify().stream()
                    .flatMap(owner -> facts.requestsOf(owner).stream().flatMap(request -> wrong(owner, request)))
                    .toList();
            return wrong.isEmpty()
                    ? Progress.notSent(all)
                    : Progress.rejected(Explanation.of(
                            Stream.concat(Stream.of(all), wrong.stream()).toList()));
        }
        return facts.ownersToVerify().stream().allMatch(OwnerFact::isApproved) ? Progress.ACCEPTED : Progress.PENDING;
    }

    private static Stream<Explanation> wrong(OwnerFact owner, Request request) {
        return Stream.of(Explanation.of(Meaning.OWNER, OwnerRequirement.identity(owner.id())), request.reason());
    }

    /** The outstanding requirements of one owner. */
    public static List<String> missing(OwnerFact owner, KycFacts facts) {
        return requirements(owner, facts).stream()
                .filter(requirement -> requirement.status() == RequirementStatus.NOT_SENT
                        || requirement.status() == RequirementStatus.REJECTED)
                .map(OwnerRequirements.One::name)
                .toList();
    }
}
