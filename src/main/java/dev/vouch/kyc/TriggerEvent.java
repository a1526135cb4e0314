package dev.vouch.kyc;

import static dev.vouch.requirement.RequirementName.ADDITIONAL_INFORMATION;
import static dev.vouch.requirement.RequirementName.BENEFICIAL_OWNERS;
import static dev.vouch.requirement.RequirementName.DATE_OF_BIRTH;
import static dev.vouch.requirement.RequirementName.EMAIL;
import static dev.vouch.requirement.RequirementName.FULL_NAME;
import static dev.vouch.requirement.RequirementName.IDENTITY_DOCUMENT;
import static dev.vouch.requirement.RequirementName.PHONE;
import static dev.vouch.requirement.RequirementName.REGISTERED_ADDRESS;
import static dev.vouch.requirement.RequirementName.RESIDENTIAL_ADDRESS;
import static dev.vouch.requirement.RequirementName.TAX_ID;
import static dev.vouch.requirement.RequirementName.TERMS_OF_SERVICE;

import dev.vouch.agreement.AgreementCreated;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerState;
import dev.vouch.document.Document;
import dev.vouch.document.DocumentChanged;
import dev.vouch.document.DocumentsSubmitted;
import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.id.OwnerId;
import dev.vouch.owner.OwnerChanged;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.OwnerRequirement;
import dev.vouch.requirement.RequirementName;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change that KYC evaluates.
 *
 * @param owner the owner that changed; null for the customer itself
 * @param requirements the requirements that the change may fulfil
 * @param verified whether an approval rests on the changed data, and the change is more than a small correction
 * @param renames whether the name or birth date changed, which an identity document states
 * @param isSubmission whether the change is meant for KYC only: it starts KYC, and is refused where submissions are
 *     closed
 */
record TriggerEvent(
        @Nullable OwnerId owner,
        Set<String> requirements,
        boolean verified,
        boolean renames,
        boolean isSubmission,
        String cause) {

    private static final Set<String> UNVERIFIED =
            Set.of(EMAIL.toString(), PHONE.toString(), "place_of_birth", ADDITIONAL_INFORMATION.toString());
    private static final Set<String> UNCHECKED = RequirementName.texts(EMAIL, PHONE, TERMS_OF_SERVICE);

    private static final Set<String> NAMES = RequirementName.texts(FULL_NAME, DATE_OF_BIRTH);
    private static final Set<String> ADDRESSES = RequirementName.texts(RESIDENTIAL_ADDRESS, REGISTERED_ADDRESS);

    static Optional<TriggerEvent> of(Change change) {
        if (change instanceof CustomerChanged changed) {
            return ofProfile(changed);
        }
        if (change instanceof OwnerChanged changed) {
            return changed.isVerification() ? Optional.empty() : Optional.of(ofOwner(changed));
        }
        if (change instanceof DocumentChanged changed && changed.type() == EventType.DOCUMENT_UPDATED) {
            return Optional.of(ofDocument(changed.subject()));
        }
        if (change instanceof AgreementCreated accepted) {
            return ofAgreement(accepted);
        }
        return change.type() == EventType.BENEFICIAL_OWNER_ATTESTED
                ? Optional.of(unverified(
                        RequirementName.texts(BENEFICIAL_OWNERS), change.type().toString()))
                : Optional.empty();
    }

    private static Optional<TriggerEvent> ofAgreement(AgreementCreated accepted) {
        return TERMS_OF_SERVICE.is(accepted.subject().kind())
                ? Optional.of(unverified(RequirementName.texts(TERMS_OF_SERVICE), "accepted " + TERMS_OF_SERVICE))
                : Optional.empty();
    }

    /** A reviewer entered the data of a document: no requirement is fulfilled, but the checks run again. */
    private static TriggerEvent ofDocument(Document document) {
        return unverified(Set.of(), "described " + document.type());
    }

    /** A change of the customer's facts that no approval rests on. */
    private static TriggerEvent unverified(Set<String> requirements, String cause) {
        return new TriggerEvent(null, requirements, false, false, false, cause);
    }

    /** A requested document of an owner is answered by a new document, or by deleting the owner. */
    private static TriggerEvent ofOwner(OwnerChanged changed) {
        OwnerId id = changed.subject().id();
        Set<String> requirements = new TreeSet<>(Set.of(BENEFICIAL_OWNERS.toString()));
        if (changed.subject().deletedAt() != null) {
            requirements.addAll(OwnerRequirement.all(id.uuid()));
        }
        return new TriggerEvent(
                id, requirements, changed.isVerified(), changed.renames(), false, changed.type() + " " + id);
    }

    static TriggerEvent of(DocumentsSubmitted submitted) {
        Set<String> requirements = submitted.documents().stream()
                .flatMap(document -> DocumentFact.requirements(document.type(), document.ownerId()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new TriggerEvent(null, requirements, false, false, true, "submitted " + String.join(", ", requirements));
    }

    private static Optional<TriggerEvent> ofProfile(CustomerChanged changed) {
        CustomerState before = changed.before();
        if (before == null || changed.type() != EventType.CUSTOMER_UPDATED) {
            return Optional.empty();
        }
        Customer customer = changed.subject();
        Set<String> requirements = ChangedFields.requirements(before.profile(), customer.profile(), customer.type());
        if (changed.taxIdChanged()) {
            requirements.add(TAX_ID.toString());
        }
        boolean isSmall = !changed.taxIdChanged() && SmallCorrection.isOne(before.profile(), customer.profile());
        boolean verified = !isSmall && !UNVERIFIED.containsAll(requirements);
        boolean renames = !isSmall && requirements.stream().anyMatch(NAMES::contains);
        String cause = "changed " + String.join(", ", requirements);
        return requirements.isEmpty()
                ? Optional.empty()
                : Optional.of(new TriggerEvent(null, requirements, verified, renames, false, cause));
    }

    /** Whether the checks read the changed data. */
    boolean isChecked() {
        return requirements.isEmpty() || !UNCHECKED.containsAll(requirements);
    }

    /** Whether the customer's address changed, which a proof of address states. */
    boolean moves() {
        return requirements.stream().anyMatch(ADDRESSES::contains);
    }

    /** The requirement that proves the identity in question. */
    String proof() {
        return owner == null ? IDENTITY_DOCUMENT.toString() : OwnerRequirement.identity(owner.uuid());
    }
}
