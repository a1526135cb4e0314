package dev.vouch.kyc.check;

import dev.vouch.customer.Address;
import dev.vouch.explanation.Explanation;
import dev.vouch.kyc.Finding;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.RequirementName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks that the postal code and the state are valid in the country, if its rules are known, and that the second line
 * names no other place. Without known rules, an address is accepted as it is.
 */
@Component
class AddressCheck implements Check {

    private static final String NAME = "address";

    @Override
    public CheckResult of(KycFacts facts) {
        Address address = facts.profile().address();
        List<Explanation> faults = address == null ? List.of() : faults(address);
        String requirement = RequirementName.address(facts.type()).toString();
        return faults.isEmpty()
                ? CheckResult.of(NAME, secondPlace(address))
                : CheckResult.fix(NAME, requirement, Explanation.of(faults));
    }

    private static List<Finding> secondPlace(@Nullable Address address) {
        if (address == null || !SecondLine.namesAnotherPlace(address)) {
            return List.of();
        }
        return List.of(Finding.of(
                NAME,
                Finding.valueOf("line2", String.valueOf(address.line2())),
                "line2 seems to name another place: " + address.line2() + "."));
    }

    /** The invalid parts, each with a valid example. */
    private static List<Explanation> faults(Address address) {
        return Stream.of(
                        PostalCodes.fault(address.country(), address.postalCode()),
                        Subdivisions.fault(address.country(), address.state()))
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
