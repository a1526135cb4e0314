package dev.vouch.customer;

import dev.vouch.error.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The public rules of tax numbers by country and type, read from {@code tax-ids.csv}, which names its sources. Countries
 * without a row accept any type, and any number of 4 to 32 letters and digits; the number alone identifies it there. The
 * territories of the United States have its numbers (IRS, publication 570).
 */
final class TaxIdRules {

    private static final Pattern ANYWHERE = Pattern.compile("[\\p{L}\\p{N}]{4,32}");

    private static final Map<String, List<TaxIdForm>> BY_COUNTRY = DataFile.rows("tax-ids.csv").stream()
            .map(TaxIdForm::of)
            .collect(Collectors.groupingBy(TaxIdForm::country, TreeMap::new, Collectors.toList()));

    private static final String SALES_TAXES =
            "VAT|VATID|VATREG|TVA|MWST|UST|USTID|USTIDNR|IVA|PIVA|PARTITAIVA|BTW|MOMS|GST";

    private static final int LONG = 8;

    private static final String UNITED_STATES = "US";
    private static final Set<String> ITS_TERRITORIES = Set.of("AS", "GU", "MP", "PR", "VI");

    private TaxIdRules() {}

    /** Every form of every country, by country and in the order of the file. */
    static List<TaxIdForm> all() {
        return BY_COUNTRY.values().stream().flatMap(List::stream).toList();
    }

    /** The faults of a compact number of this type in this country (alpha-2). */
    static List<Fault> faults(String country, String type, String number, String at) {
        if (of(country).isEmpty()) {
            return ANYWHERE.matcher(number).matches()
                    ? List.of()
                    : List.of(Fault.at(at + "/number", "invalid_tax_id", "must have 4 to 32 letters and digits"));
        }
        List<TaxIdForm> forms = forms(country, type);
        if (forms.isEmpty()) {
            return List.of(Fault.at(
                    at + "/type",
                    "invalid_tax_id_type",
                    "must be one of " + String.join(", ", types(country)) + " in " + country));
        }
        return isValid(forms, number)
                ? List.of()
                : List.of(Fault.at(
                        at + "/number",
                        "invalid_tax_id",
                        "is not a valid " + type + " of " + country + ", for example "
                                + forms.get(0).example()));
    }

    /**
     * Without the words before a number that is valid only without them: the name of its type or of a sales tax, and its
     * country, as in {@code EIN 12-3456789} and {@code VAT No. GB 980 7806 84}. The country alone stands before long numbers
     * only: a short one has no check digit that would tell it from a slip.
     */
    static String withoutLabel(String country, String type, String number) {
        List<TaxIdForm> forms = forms(country, type);
        if (forms.isEmpty() || isValid(forms, number)) {
            return number;
        }
        String name = type.replace("_", "").toUpperCase(Locale.ROOT);
        String word = "(?:(?:" + name + "|" + SALES_TAXES + ")(?:NUMBER|NO|NR|#)?|NUMBER|NO|NR|#)";
        String bare =
                number.replaceFirst("^(?:" + word + "(?:" + country + ")?|" + country + "(?=.{" + LONG + "}))", "");
        return isValid(forms, bare) ? bare : number;
    }

    private static boolean isValid(List<TaxIdForm> forms, String number) {
        return forms.stream().anyMatch(form -> form.identity(number).isPresent());
    }

    /** The same text for a number however it is written, and for every type that contains it. */
    static String identity(String country, String type, String number) {
        return issuer(country) + " "
                + forms(country, type).stream()
                        .flatMap(form -> form.identity(number).stream())
                        .findFirst()
                        .orElse(of(country).isEmpty() ? number : type + " " + number);
    }

    static boolean isOfCompaniesOnly(String country, String type) {
        List<TaxIdForm> forms = forms(country, type);
        return !forms.isEmpty() && forms.stream().allMatch(form -> form.holders() == TaxIdForm.Holders.COMPANY);
    }

    static List<String> usualTypes(String country, TaxIdForm.Holders holders) {
        return of(country).stream()
                .filter(form -> form.holders() == holders || form.holders() == TaxIdForm.Holders.ANY)
                .map(form -> form.types().get(0))
                .distinct()
                .toList();
    }

    private static List<TaxIdForm> of(String country) {
        return BY_COUNTRY.getOrDefault(issuer(country), List.of());
    }

    private static String issuer(String country) {
        return ITS_TERRITORIES.contains(country) ? UNITED_STATES : country;
    }

    private static List<TaxIdForm> forms(String country, String type) {
        return of(country).stream().filter(form -> form.types().contains(type)).toList();
    }

    private static TreeSet<String> types(String country) {
        return of(country).stream()
                .flatMap(form -> form.types().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
