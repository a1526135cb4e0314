package dev.vouch.desk;

import java.util.List;
import java.util.Map;

/** The data that each check is about. */
final class Subjects {

    private static final List<String> NAMES =
            List.of("First name", "Middle name", "Last name", "Legal name", "Trade name", "Date of birth");

    private static final Map<String, List<String>> OF = Map.of(
            "minimum_age",
            List.of("Date of birth"),
            "address",
            List.of("Address"),
            "country_risk",
            List.of("Country", "Nationality", "Address", "Jurisdictions"),
            "sanctions",
            NAMES,
            "pep",
            NAMES,
            "adverse_media",
            NAMES,
            "duplicates",
            NAMES,
            "additional_information",
            List.of(
                    "Involved activities",
                    "Monthly volume in USD",
                    "Transaction volume in USD",
                    "Source of funds",
                    "Jurisdictions"));

    private Subjects() {}

    static List<Datum> of(String check, List<Datum> profile) {
        List<String> labels = OF.getOrDefault(check, List.of());
        return profile.stream().filter(datum -> labels.contains(datum.label())).toList();
    }
}
