package dev.vouch.kyc;

import static java.util.Map.entry;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Profile;
import dev.vouch.requirement.RequirementName;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a profile that KYC looks at: to fulfil a requirement, to screen or to rate the customer. */
final class ChangedFields {

    private static final Map<String, Function<Profile, @Nullable Object>> FIELDS = Map.ofEntries(
            entry("email", Profile::email),
            entry("phone", Profile::phone),
            entry("first_name", Profile::firstName),
            entry("middle_name", Profile::middleName),
            entry("last_name", Profile::lastName),
            entry("date_of_birth", Profile::dateOfBirth),
            entry("nationality", Profile::nationality),
            entry("place_of_birth", Profile::placeOfBirth),
            entry("address", Profile::address),
            entry("country", Profile::country),
            entry("legal_name", Profile::legalName),
            entry("trade_name", Profile::tradeName),
            entry("registration_number", Profile::registrationNumber),
            entry("incorporation_date", Profile::incorporationDate),
            entry("additional_information", Profile::additionalInformation));

    private ChangedFields() {}

    /** What the fields that differ may fulfil, in alphabetical order. */
    static Set<String> requirements(Profile before, Profile after, CustomerType type) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(field -> RequirementName.ofField(field.getKey(), type))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
