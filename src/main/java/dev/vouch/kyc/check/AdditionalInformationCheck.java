package dev.vouch.kyc.check;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.Address;
import dev.vouch.customer.Profile;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.Spelling;
import dev.vouch.requirement.KycFacts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The additional information names the person, and the place, that the profile does. */
@Component
class AdditionalInformationCheck implements Check {

    private static final String NAME = "additional_information";

    @Override
    public CheckResult of(KycFacts facts) {
        AdditionalInformation information = facts.profile().additionalInformation();
        List<Finding> found = information == null ? List.of() : differences(facts.profile(), information);
        return CheckResult.of(NAME, found);
    }

    private static List<Finding> differences(Profile profile, AdditionalInformation information) {
        return Stream.of(
                        name("first_name", profile.firstName(), information.firstName()),
                        name("middle_name", profile.middleName(), information.middleName()),
                        name("last_name", profile.lastName(), information.lastName()),
                        address(profile.address(), information.address()))
                .flatMap(stream -> stream)
                .toList();
    }

    private static Stream<Finding> name(String field, @Nullable String own, @Nullable String other) {
        return own == null || other == null || Spelling.isSame(own, other)
                ? Stream.of()
                : Stream.of(difference(field, other));
    }

    private static Stream<Finding> address(@Nullable Address own, @Nullable Address other) {
        return own == null || other == null || isSame(own, other)
                ? Stream.of()
                : Stream.of(difference("address", text(other)));
    }

    private static boolean isSame(Address own, Address other) {
        return Spelling.isSame(own.line1(), other.line1())
                && Spelling.isSame(own.city(), other.city())
                && Spelling.isSame(own.postalCode(), other.postalCode())
                && Objects.equals(own.country(), other.country());
    }

    /** By its value: a reviewer who accepts one has not accepted the next. */
    private static Finding difference(String field, String value) {
        return Finding.of(
                NAME, Finding.valueOf(field, value), "The " + field + " is not that of the profile: " + value + ".");
    }

    private static String text(Address address) {
        return Stream.of(address.line1(), address.city(), address.postalCode(), address.country())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
    }
}
