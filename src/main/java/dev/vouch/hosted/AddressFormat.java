package dev.vouch.hosted;

import dev.vouch.page.Field;
import dev.vouch.page.Field.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of an address in the order in which a country writes them, and its words for them (Universal Postal Union,
 * addressing systems).
 */
final class AddressFormat {

    private static final String LINES = "line1 line2 ";

    private static final Map<String, String> ORDERS = Map.ofEntries(
            Map.entry("US", LINES + "city state postal_code"),
            Map.entry("CA", LINES + "city state postal_code"),
            Map.entry("AU", LINES + "city state postal_code"),
            Map.entry("BR", LINES + "city state postal_code"),
            Map.entry("IN", LINES + "city postal_code state"),
            Map.entry("MX", LINES + "postal_code city state"),
            Map.entry("GB", LINES + "city postal_code"),
            Map.entry("JP", "postal_code state city " + LINES.strip()),
            Map.entry("IT", LINES + "postal_code city state"),
            Map.entry("ES", LINES + "postal_code city state"),
            Map.entry("AT", LINES + "postal_code city"),
            Map.entry("BE", LINES + "postal_code city"),
            Map.entry("CH", LINES + "postal_code city"),
            Map.entry("DE", LINES + "postal_code city"),
            Map.entry("FR", LINES + "postal_code city"),
            Map.entry("NL", LINES + "postal_code city"),
            Map.entry("PL", LINES + "postal_code city"),
            Map.entry("PT", LINES + "postal_code city"));
    private static final String ELSEWHERE = LINES + "city state postal_code";

    private static final Set<String> WITH_STATE = Set.of("US", "CA", "AU", "BR");
    private static final Set<String> WITH_OWN_WORDS = Set.of("US", "CA", "GB", "BR", "DE", "AT", "CH", "JP");

    private static final Map<String, String> AUTOCOMPLETE = Map.of(
            "line1", "address-line1",
            "line2", "address-line2",
            "city", "address-level2",
            "state", "address-level1",
            "postal_code", "postal-code");

    private AddressFormat() {}

    static List<Field> of(String country) {
        return Stream.of(ORDERS.getOrDefault(country, ELSEWHERE).split(" "))
                .map(name -> field(name, country))
                .toList();
    }

    /** As an envelope shows it: town, region and postal code share a line. */
    static Stream<String> lines(String country, Applicant applicant) {
        List<String> names = List.of(ORDERS.getOrDefault(country, ELSEWHERE).split(" "));
        String place = names.stream()
                .filter(name -> !name.startsWith("line"))
                .map(name -> value(name, applicant) + (isBeforeRegion(name, names, applicant) ? "," : ""))
                .filter(text -> !Set.of("", ",").contains(text))
                .collect(Collectors.joining(" "));
        Stream<String> lines =
                names.stream().filter(name -> name.startsWith("line")).map(name -> value(name, applicant));
        Stream<String> all = names.get(0).startsWith("line")
                ? Stream.concat(lines, Stream.of(place))
                : Stream.concat(Stream.of(place), lines);
        return all.filter(line -> !line.isEmpty());
    }

    private static boolean isBeforeRegion(String name, List<String> names, Applicant applicant) {
        int next = names.indexOf(name) + 1;
        return name.equals("city")
                && next < names.size()
                && names.get(next).equals("state")
                && !value("state", applicant).isEmpty();
    }

    private static String value(String name, Applicant applicant) {
        return applicant.values().at("/address/" + name).asString("");
    }

    private static Field field(String name, String country) {
        Field field = Field.of("/address/" + name, Kind.TEXT).filledBy(AUTOCOMPLETE.getOrDefault(name, "off"));
        boolean isRequired = switch (name) {
            case "line1", "city" -> true;
            case "state" -> WITH_STATE.contains(country);
            case "postal_code" -> ORDERS.containsKey(country);
            default -> false;
        };
        boolean hasOwnWord =
                Set.of("state", "postal_code").contains(name) && WITH_OWN_WORDS.contains(country) && isRequired;
        Field worded = hasOwnWord ? field.labelled(field.label() + "." + country) : field;
        return isRequired ? worded : worded.optional();
    }
}
