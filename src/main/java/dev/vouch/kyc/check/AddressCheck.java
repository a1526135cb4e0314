package dev.vouch.kyc.check;

import dev.vouch.customer.Address;
import dev.vouch.customer.CustomerType;
import dev.vouch.kyc.KycFacts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Postal code and subdivision fit the country, where we know its rule: postal codes by the Universal Postal Union's
 * addressing systems, subdivisions by ISO 3166-2 without the country. Elsewhere an address is taken as it is.
 */
@Component
class AddressCheck implements Check {

    private static final String NAME = "address";

    private record PostalCode(Pattern pattern, String example) {}

    private static final Map<String, PostalCode> POSTAL_CODES = Map.ofEntries(
            code("US", "[0-9]{5}(-[0-9]{4})?", "10001"),
            code("CA", "[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z][ -]?[0-9][ABCEGHJ-NPRSTV-Z][0-9]", "K1A 0B1"),
            code("GB", "[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}", "SW1A 1AA"),
            code("BR", "[0-9]{5}-?[0-9]{3}", "01310-100"),
            code("MX", "[0-9]{5}", "06000"),
            code("DE", "[0-9]{5}", "10115"),
            code("FR", "[0-9]{5}", "75001"),
            code("ES", "[0-9]{5}", "28001"),
            code("IT", "[0-9]{5}", "00118"),
            code("NL", "[1-9][0-9]{3} ?[A-Z]{2}", "1012 AB"),
            code("PT", "[0-9]{4}-?[0-9]{3}", "1000-205"),
            code("PL", "[0-9]{2}-?[0-9]{3}", "00-950"),
            code("CH", "[1-9][0-9]{3}", "8001"),
            code("AT", "[1-9][0-9]{3}", "1010"),
            code("BE", "[1-9][0-9]{3}", "1000"),
            code("AU", "[0-9]{4}", "2000"),
            code("IN", "[1-9][0-9]{5}", "110001"),
            code("JP", "[0-9]{3}-?[0-9]{4}", "100-0001"));

    private static final Map<String, String> SUBDIVISION_EXAMPLES =
            Map.of("US", "NY", "CA", "ON", "BR", "SP", "AU", "NSW");

    private static final Map<String, Set<String>> SUBDIVISIONS = Map.of(
            "US",
                    Set.of(
                            "AL",
                            "AK",
                            "AZ",
                            "AR",
                            "CA",
                            "CO",
                            "CT",
                            "DE",
                            "FL",
                            "GA",
                            "HI",
                            "ID",
                            "IL",
                            "IN",
                            "IA",
                            "KS",
                            "KY",
                            "LA",
                            "ME",
                            "MD",
                            "MA",
                            "MI",
                            "MN",
                            "MS",
                            "MO",
                            "MT",
                            "NE",
                            "NV",
                            "NH",
                            "NJ",
                            "NM",
                            "NY",
                            "NC",
                            "ND",
                            "OH",
                            "OK",
                            "OR",
                            "PA",
                            "RI",
                            "SC",
                            "SD",
                            "TN",
                            "TX",
                            "UT",
                            "VT",
                            "VA",
                            "WA",
                            "WV",
                            "WI",
                            "WY",
                            "DC",
                            "AS",
                            "GU",
                            "MP",
                            "PR",
                            "UM",
                            "VI",
                            // The forces abroad, by the postal service.
                            "AA",
                            "AE",
                            "AP"),
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

    /** All that does not fit, with what would. */
    private static @Nullable String fault(Address address) {
        String faults = Stream.of(postalCodeFault(address), stateFault(address))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "));
        return faults.isEmpty() ? null : faults;
    }

    private static @Nullable String postalCodeFault(Address address) {
        PostalCode rule = POSTAL_CODES.get(address.country());
        String given = upperCase(address.postalCode());
        if (rule == null || rule.pattern().matcher(given).matches()) {
            return null;
        }
        String wrong = given.isEmpty() ? "is required" : "is not a valid " + address.country() + " postal code";
        return "The postal code " + wrong + ", for example " + rule.example() + ".";
    }

    private static @Nullable String stateFault(Address address) {
        Set<String> known = SUBDIVISIONS.get(address.country());
        String given = upperCase(address.state());
        String code = given.startsWith(address.country() + "-")
                ? given.substring(address.country().length() + 1)
                : given;
        if (known == null || known.contains(code)) {
            return null;
        }
        String wrong = given.isEmpty() ? "is required" : "is not a valid " + address.country() + " state code";
        return "The state " + wrong + ", for example " + SUBDIVISION_EXAMPLES.get(address.country()) + ".";
    }

    private static String upperCase(@Nullable String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }

    private static Map.Entry<String, PostalCode> code(String country, String pattern, String example) {
        return Map.entry(country, new PostalCode(Pattern.compile(pattern), example));
    }
}
