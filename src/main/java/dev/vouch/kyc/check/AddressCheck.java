package dev.vouch.kyc.check;

import dev.vouch.customer.Address;
import dev.vouch.customer.CustomerType;
import dev.vouch.kyc.KycFacts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Postal code and subdivision fit the country, where we know its rule: postal codes by the Universal Postal Union's
 * addressing systems, subdivisions by ISO 3166-2 without the country. Elsewhere an address is taken as it is.
 */
@Component
class AddressCheck implements Check {

    private static final String NAME = "address";

    private static final Map<String, Pattern> POSTAL_CODES = Map.ofEntries(
            code("US", "[0-9]{5}(-[0-9]{4})?"),
            code("CA", "[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] ?[0-9][ABCEGHJ-NPRSTV-Z][0-9]"),
            code("GB", "[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}"),
            code("BR", "[0-9]{5}-?[0-9]{3}"),
            code("MX", "[0-9]{5}"),
            code("DE", "[0-9]{5}"),
            code("FR", "[0-9]{5}"),
            code("ES", "[0-9]{5}"),
            code("IT", "[0-9]{5}"),
            code("NL", "[1-9][0-9]{3} ?[A-Z]{2}"),
            code("PT", "[0-9]{4}-[0-9]{3}"),
            code("PL", "[0-9]{2}-[0-9]{3}"),
            code("CH", "[1-9][0-9]{3}"),
            code("AT", "[1-9][0-9]{3}"),
            code("BE", "[1-9][0-9]{3}"),
            code("AU", "[0-9]{4}"),
            code("IN", "[1-9][0-9]{5}"),
            code("JP", "[0-9]{3}-?[0-9]{4}"));

    private static final Map<String, Set<String>> SUBDIVISIONS = Map.of(
            "US",
                    Set.of(
                            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA",
                            "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ",
                            "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT",
                            "VA", "WA", "WV", "WI", "WY", "DC", "AS", "GU", "MP", "PR", "UM", "VI"),
            "CA", Set.of("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"),
            "BR",
                    Set.of(
                            "AC", "AL", "AP", "AM", "BA", "CE", "DF", "ES", "GO", "MA", "MT", "MS", "MG", "PA", "PB",
                            "PR", "PE", "PI", "RJ", "RN", "RS", "RO", "RR", "SC", "SP", "SE", "TO"),
            "AU", Set.of("ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"));

    @Override
    public CheckResult of(KycFacts facts) {
        Address address = facts.profile().address();
        String fault = address == null ? null : fault(address);
        String requirement = facts.type() == CustomerType.INDIVIDUAL ? "residential_address" : "registered_address";
        return fault == null ? CheckResult.clear(NAME) : CheckResult.fix(NAME, requirement, fault);
    }

    private static @Nullable String fault(Address address) {
        Pattern postalCode = POSTAL_CODES.get(address.country());
        if (postalCode != null && !fits(address.postalCode(), postalCode)) {
            return "The postal code is none of " + address.country() + ".";
        }
        Set<String> subdivisions = SUBDIVISIONS.get(address.country());
        return subdivisions != null && !subdivisions.contains(upperCase(address.state()))
                ? "The state is none of " + address.country() + "."
                : null;
    }

    private static boolean fits(@Nullable String postalCode, Pattern pattern) {
        return pattern.matcher(upperCase(postalCode)).matches();
    }

    private static String upperCase(@Nullable String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }

    private static Map.Entry<String, Pattern> code(String country, String pattern) {
        return Map.entry(country, Pattern.compile(pattern));
    }
}
