package dev.vouch.kyc.check;

import dev.vouch.customer.Address;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.RequirementName;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Postal code and state fit the country, where its rule is known. Elsewhere an address is taken as it is. */
@Component
class AddressCheck implements Check {

    private static final String NAME = "address";

    @Override
    public CheckResult of(KycFacts facts) {
        Address address = facts.profile().address();
        String fault = address == null ? null : fault(address);
        String requirement = RequirementName.address(facts.type()).toString();
        return fault == null ? CheckResult.clear(NAME) : CheckResult.fix(NAME, requirement, fault);
    }

    /** All that does not fit, with what would. */
    private static @Nullable String fault(Address address) {
        String faults = Stream.of(
                        PostalCodes.fault(address.country(), address.postalCode()),
                        Subdivisions.fault(address.country(), address.state()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "));
        return faults.isEmpty() ? null : faults;
    }
}
