package dev.vouch.kyc.check;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.Address;
import dev.vouch.customer.Profile;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.Spelling;
import dev.vouch.requirement.KycFacts;
import java.util.List;
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
        AdditionalInformation submitted = facts.profile().additionalInformation();
        List<Finding> found = submitted == null ? List.of() : differences(facts.profile(), submitted);
        return CheckResult.of(NAME, found);
    }

    private static List<Finding> differences(Profile profile, AdditionalInformation submitted) {
        return Stream.of(
                        difference("first_name", profile.firstName(), submitted.firstName()),
                        difference("last_name", profile.lastName(), submitted.lastName()),
                        difference("address", text(profile.address()), text(submitted.address())))
                .flatMap(stream -> stream)
                .toList();
    }

    private static Stream<Finding> difference(String field, @Nullable String own, @Nullable String submitted) {
        return own == null || submitted == null || Spelling.isSame(own, submitted)
                ? Stream.of()
                : Stream.of(
                        Finding.of(NAME, field, "The " + field + " is not that of the profile: " + submitted + "."));
    }

    private static @Nullable String text(@Nullable Address address) {
        return address == null
                ? null
                : Stream.of(address.line1(), address.city(), address.postalCode(), address.country())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(", "));
    }
}
