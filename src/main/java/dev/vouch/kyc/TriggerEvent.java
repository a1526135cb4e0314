package dev.vouch.kyc;

import static dev.vouch.requirement.RequirementName.ADDITIONAL_INFORMATION;
import static dev.vouch.requirement.RequirementName.BENEFICIAL_OWNERS;
import static dev.vouch.requirement.RequirementName.DATE_OF_BIRTH;
import static dev.vouch.requirement.RequirementName.EMAIL;
import static dev.vouch.requirement.RequirementName.FULL_NAME;
import static dev.vouch.requirement.RequirementName.IDENTITY_DOCUMENT;
import static dev.vouch.requirement.RequirementName.INCORPORATION_DATE;
import static dev.vouch.requirement.RequirementName.LEGAL_NAME;
import static dev.vouch.requirement.RequirementName.PHONE;
import static dev.vouch.requirement.RequirementName.REGISTERED_ADDRESS;
import static dev.vouch.requirement.RequirementName.RESIDENTIAL_ADDRESS;
import static dev.vouch.requirement.RequirementName.TAX_ID;
import static dev.vouch.requirement.RequirementName.TERMS_OF_SERVICE;

import dev.vouch.agreement.AgreementCreated;
import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.document.Document;
import dev.vouch.document.DocumentChanged;
import dev.vouch.document.DocumentsSubmitted;
import dev.vouch.event.Change;
import dev.vouch.id.OwnerId;
import dev.vouch.owner.OwnerChanged;
import dev.vouch.owner.OwnerResponse;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.OwnerRequirement;
import dev.vouch.requirement.RequirementName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of something that KYC looks at.
 *
 * @param owner the owner whose it is; null for the customer itself
 * @param requirements what it may fulfil
 * @param verified whether an approval rests on it, and it is more than a small correction
 * @param renames whether it is the name or birth date, which an identity document has to say
 * @param isSubmission whether it can only be meant for KYC: then it starts KYC, and is refused where none is taken
 */
record TriggerEvent(
        @Nullable OwnerId owner,
        Set<String> requirements,
        boolean verified,
        boolean renames,
        boolean isSubmission,
        String cause) {

    private static final Map<String, Function<CustomerResponse, @Nullable Object>> FIELDS = fields();
    private static final Set<String> UNVERIFIED =
            Set.of(EMAIL.toString(), PHONE.toString(), "place_of_birth", ADDITIONAL_INFORMATION.toString());
    private static final Set<String> UNCHECKED = RequirementName.texts(EMAIL, PHONE, TERMS_OF_SERVICE);

    private static final Set<String> NAMES = RequirementName.texts(FULL_NAME, DATE_OF_BIRTH);
    private static final Set<String> ADDRESSES = RequirementName.texts(RESIDENTIAL_ADDRESS, REGISTERED_ADDRESS);

    private static final String ATTESTED = "beneficial_owner.attested";

    static Optional<TriggerEvent> of(Change change) {
        if (change instanceof CustomerChanged changed) {
            return ofProfile(changed);
        }
        if (change instanceof OwnerChanged changed) {
            return isVerification(changed) ? Optional.empty() : Optional.of(ofOwner(changed));
        }
        if (change instanceof DocumentChanged changed && changed.type().equals("document.updated")) {
            return Optional.of(ofDocument(changed.subject()));
        }
        if (change instanceof AgreementCreated accepted) {
            return ofAgreement(accepted);
        }
        Set<String> owners = Set.of(BENEFICIAL_OWNERS.toString());
        return change.type().equals(ATTESTED)
                ? Optional.of(new TriggerEvent(null, owners, false, false, false, change.type()))
                : Optional.empty();
    }

    private static Optional<TriggerEvent> ofAgreement(AgreementCreated accepted) {
        return TERMS_OF_SERVICE.is(accepted.subject().kind())
                ? Optional.of(new TriggerEvent(
                        null,
                        RequirementName.texts(TERMS_OF_SERVICE),
                        false,
                        false,
                        false,
                        "accepted " + TERMS_OF_SERVICE))
                : Optional.empty();
    }

    /** A reviewer has entered what stands in it: nothing is answered by that, but the checks see it. */
    private static TriggerEvent ofDocument(Document document) {
        return new TriggerEvent(null, Set.of(), false, false, false, "described " + document.type());
    }

    /** What was asked of the owner is a document: only one that comes answers for it, or that the owner is gone. */
    private static TriggerEvent ofOwner(OwnerChanged changed) {
        boolean renames = changed.before() != null && !namesOf(changed.before()).equals(namesOf(changed.after()));
        OwnerId id = changed.subject().id();
        Set<String> requirements = new TreeSet<>(Set.of(BENEFICIAL_OWNERS.toString()));
        if (changed.after().deletedAt() != null) {
            requirements.addAll(OwnerRequirement.all(id.uuid()));
        }
        return new TriggerEvent(id, requirements, isVerified(changed), renames, false, changed.type() + " " + id);
    }

    private static List<@Nullable Object> namesOf(OwnerResponse owner) {
        return Arrays.asList(owner.firstName(), owner.middleName(), owner.lastName(), owner.dateOfBirth());
    }

    /** That an owner was verified is KYC's own doing. */
    private static boolean isVerification(OwnerChanged owner) {
        return owner.before() != null
                && !owner.identityChanged()
                && !(owner.before().verificationStatus() == owner.after().verificationStatus()
                        && Objects.equals(
                                owner.before().rejectionReason(), owner.after().rejectionReason()));
    }

    /** Who the owners are, and what each of them owns and does; not that an owner has another e-mail address. */
    private static boolean isVerified(OwnerChanged owner) {
        return owner.before() == null
                || owner.after().deletedAt() != null
                || owner.identityChanged()
                || !owner.before().roles().equals(owner.after().roles())
                || !owner.before().ownershipPercentage().equals(owner.after().ownershipPercentage());
    }

    static TriggerEvent of(DocumentsSubmitted submitted) {
        Set<String> requirements = submitted.documents().stream()
                .flatMap(document -> DocumentFact.requirements(document.type(), document.ownerId()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new TriggerEvent(null, requirements, false, false, true, "submitted " + String.join(", ", requirements));
    }

    private static Optional<TriggerEvent> ofProfile(CustomerChanged changed) {
        CustomerResponse before = changed.before();
        if (before == null || !changed.type().equals("customer.updated")) {
            return Optional.empty();
        }
        CustomerResponse after = changed.after();
        Set<String> requirements = new TreeSet<>();
        FIELDS.forEach((requirement, field) -> {
            boolean isOfOtherType = ADDRESSES.contains(requirement)
                    && !RequirementName.address(after.type()).is(requirement);
            if (!isOfOtherType && !Objects.equals(field.apply(before), field.apply(after))) {
                requirements.add(requirement);
            }
        });
        if (changed.taxIdChanged()) {
            requirements.add(TAX_ID.toString());
        }
        boolean isSmall = !changed.taxIdChanged() && SmallCorrection.isOne(before, after);
        boolean verified = !isSmall && !UNVERIFIED.containsAll(requirements);
        boolean renames = !isSmall && requirements.stream().anyMatch(NAMES::contains);
        String cause = "changed " + String.join(", ", requirements);
        return requirements.isEmpty()
                ? Optional.empty()
                : Optional.of(new TriggerEvent(null, requirements, verified, renames, false, cause));
    }

    /** Whether the checks look at it. */
    boolean isChecked() {
        return requirements.isEmpty() || !UNCHECKED.containsAll(requirements);
    }

    /** Whether the customer's address is another one, which a proof of address has to say. */
    boolean moves() {
        return requirements.stream().anyMatch(ADDRESSES::contains);
    }

    /** What proves the identity that it is about. */
    String proof() {
        return owner == null ? IDENTITY_DOCUMENT.toString() : OwnerRequirement.identity(owner.uuid());
    }

    private static Map<String, Function<CustomerResponse, @Nullable Object>> fields() {
        Map<String, Function<CustomerResponse, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put(EMAIL.toString(), CustomerResponse::email);
        fields.put(PHONE.toString(), CustomerResponse::phone);
        fields.put(
                FULL_NAME.toString(),
                customer -> customer.firstName() + "\n" + customer.middleName() + "\n" + customer.lastName());
        fields.put(DATE_OF_BIRTH.toString(), CustomerResponse::dateOfBirth);
        fields.put(RESIDENTIAL_ADDRESS.toString(), customer -> customer.address() + "\n" + customer.country());
        fields.put(REGISTERED_ADDRESS.toString(), customer -> customer.address() + "\n" + customer.country());
        fields.put(LEGAL_NAME.toString(), CustomerResponse::legalName);
        // Nothing requires these, but they are screened and rated.
        fields.put("trade_name", CustomerResponse::tradeName);
        fields.put("registration_number", CustomerResponse::registrationNumber);
        fields.put("nationality", CustomerResponse::nationality);
        fields.put("place_of_birth", CustomerResponse::placeOfBirth);
        fields.put(INCORPORATION_DATE.toString(), CustomerResponse::incorporationDate);
        fields.put(ADDITIONAL_INFORMATION.toString(), CustomerResponse::additionalInformation);
        return fields;
    }
}
