package dev.vouch.kyc;

import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.customer.CustomerType;
import dev.vouch.document.Document;
import dev.vouch.document.DocumentChanged;
import dev.vouch.document.DocumentsSubmitted;
import dev.vouch.event.Change;
import dev.vouch.id.OwnerId;
import dev.vouch.owner.OwnerChanged;
import dev.vouch.owner.OwnerResponse;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.OwnerRequirement;
import dev.vouch.requirement.Requirements;
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
record FactsChange(
        @Nullable OwnerId owner,
        Set<String> requirements,
        boolean verified,
        boolean renames,
        boolean isSubmission,
        String cause) {

    private static final Map<String, Function<CustomerResponse, @Nullable Object>> FIELDS = fields();
    private static final Set<String> UNVERIFIED = Set.of("email", "phone", "place_of_birth", "additional_information");
    private static final Set<String> UNCHECKED = Set.of("email", "phone");

    private static final Set<String> NAMES = Set.of("full_name", "date_of_birth");
    private static final Set<String> ADDRESSES = Set.of("residential_address", "registered_address");

    private static final String ATTESTED = "beneficial_owner.attested";

    static Optional<FactsChange> of(Change change) {
        if (change instanceof CustomerChanged changed) {
            return ofProfile(changed);
        }
        if (change instanceof OwnerChanged changed) {
            return isVerification(changed) ? Optional.empty() : Optional.of(ofOwner(changed));
        }
        if (change instanceof DocumentChanged changed && changed.type().equals("document.updated")) {
            return Optional.of(ofDocument(changed.subject()));
        }
        Set<String> owners = Set.of(Requirements.BENEFICIAL_OWNERS);
        return change.type().equals(ATTESTED)
                ? Optional.of(new FactsChange(null, owners, false, false, false, change.type()))
                : Optional.empty();
    }

    /** A reviewer has entered what stands in it: nothing is answered by that, but the checks see it. */
    private static FactsChange ofDocument(Document document) {
        return new FactsChange(null, Set.of(), false, false, false, "described " + document.type());
    }

    /** What was asked of the owner is a document: only one that comes answers for it, or that the owner is gone. */
    private static FactsChange ofOwner(OwnerChanged changed) {
        boolean renames = changed.before() != null && !namesOf(changed.before()).equals(namesOf(changed.after()));
        OwnerId id = changed.subject().id();
        Set<String> requirements = new TreeSet<>(Set.of(Requirements.BENEFICIAL_OWNERS));
        if (changed.after().deletedAt() != null) {
            requirements.addAll(OwnerRequirement.all(id.uuid()));
        }
        return new FactsChange(id, requirements, isVerified(changed), renames, false, changed.type() + " " + id);
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

    static FactsChange of(DocumentsSubmitted submitted) {
        Set<String> requirements = submitted.documents().stream()
                .flatMap(document -> DocumentFact.requirements(document.type(), document.ownerId()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new FactsChange(null, requirements, false, false, true, "submitted " + String.join(", ", requirements));
    }

    private static Optional<FactsChange> ofProfile(CustomerChanged changed) {
        CustomerResponse before = changed.before();
        if (before == null || !changed.type().equals("customer.updated")) {
            return Optional.empty();
        }
        CustomerResponse after = changed.after();
        Set<String> requirements = new TreeSet<>();
        FIELDS.forEach((requirement, field) -> {
            boolean isOfOtherType = requirement.equals(
                    after.type() == CustomerType.INDIVIDUAL ? "registered_address" : "residential_address");
            if (!isOfOtherType && !Objects.equals(field.apply(before), field.apply(after))) {
                requirements.add(requirement);
            }
        });
        if (changed.taxIdChanged()) {
            requirements.add("tax_id");
        }
        boolean isSmall = !changed.taxIdChanged() && SmallCorrection.isOne(before, after);
        boolean verified = !isSmall && !UNVERIFIED.containsAll(requirements);
        boolean renames = !isSmall && requirements.stream().anyMatch(NAMES::contains);
        String cause = "changed " + String.join(", ", requirements);
        return requirements.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactsChange(null, requirements, verified, renames, false, cause));
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
        return owner == null ? "identity_document" : OwnerRequirement.identity(owner.uuid());
    }

    private static Map<String, Function<CustomerResponse, @Nullable Object>> fields() {
        Map<String, Function<CustomerResponse, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("email", CustomerResponse::email);
        fields.put("phone", CustomerResponse::phone);
        fields.put(
                "full_name",
                customer -> customer.firstName() + "\n" + customer.middleName() + "\n" + customer.lastName());
        fields.put("date_of_birth", CustomerResponse::dateOfBirth);
        fields.put("residential_address", customer -> customer.address() + "\n" + customer.country());
        fields.put("registered_address", customer -> customer.address() + "\n" + customer.country());
        fields.put("legal_name", CustomerResponse::legalName);
        // Nothing requires these, but they are screened and rated.
        fields.put("trade_name", CustomerResponse::tradeName);
        fields.put("registration_number", CustomerResponse::registrationNumber);
        fields.put("nationality", CustomerResponse::nationality);
        fields.put("place_of_birth", CustomerResponse::placeOfBirth);
        fields.put("incorporation_date", CustomerResponse::incorporationDate);
        fields.put("additional_information", CustomerResponse::additionalInformation);
        return fields;
    }
}
