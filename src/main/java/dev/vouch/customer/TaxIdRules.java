package dev.vouch.customer;

import dev.vouch.error.Fault;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.br.CNPJ;
import org.hibernate.validator.constraints.br.CPF;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The public rules of tax numbers, by country and kind, after normalisation: SSA and IRS (US), Receita Federal (BR), CRA
 * (CA), SAT (MX), HMRC (GB), BZSt (DE), AEAT (ES), DGFiP (FR), Agenzia delle Entrate (IT), Income Tax Department (IN).
 * A country that is not here has its numbers taken as they are.
 */
final class TaxIdRules {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final Pattern ANYWHERE = Pattern.compile("[\\p{L}\\p{N}]{4,32}");

    private static final Map<String, Map<String, Predicate<String>>> RULES = Map.of(
            "US",
                    Map.of(
                            "ssn", shape("(?!000|666|9)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}"),
                            "itin", shape("9[0-9]{2}(5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[0-9]{4}"),
                            "ein", shape("(?!00)[0-9]{9}")),
            "BR", Map.of("cpf", brazilian("cpf"), "cnpj", brazilian("cnpj")),
            "CA", Map.of("sin", shape("[1-79][0-9]{8}"), "bn", shape("[0-9]{9}(R[A-Z][0-9]{4})?")),
            "MX", Map.of("rfc", shape("[A-ZÑ&]{3,4}[0-9]{6}[A-Z0-9]{3}")),
            "GB",
                    Map.of(
                            "nino",
                            shape("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]"),
                            "utr",
                            shape("[0-9]{10}K?")),
            "DE", Map.of("steuer_id", shape("[1-9][0-9]{10}"), "vat", shape("(DE)?[0-9]{9}")),
            "ES", Map.of("nif", shape("[A-Z0-9][0-9]{7}[A-Z0-9]")),
            "FR", Map.of("spi", shape("[0-3][0-9]{12}"), "siren", shape("[0-9]{9}"), "siret", shape("[0-9]{14}")),
            "IT",
                    Map.of(
                            "codice_fiscale",
                            shape("[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]"),
                            "partita_iva",
                            shape("[0-9]{11}")),
            "IN", Map.of("pan", shape("[A-Z]{5}[0-9]{4}[A-Z]")));

    private TaxIdRules() {}

    /** What is wrong with a normalised number of this kind in this country (alpha-2). */
    static List<Fault> faults(String country, String type, String number, String at) {
        Map<String, Predicate<String>> ofCountry = RULES.get(country);
        if (ofCountry != null && !ofCountry.containsKey(type)) {
            String known = String.join(", ", new TreeSet<>(ofCountry.keySet()));
            return List.of(Fault.at(at + "/type", "invalid_tax_id_type", "must be one of " + known + " in " + country));
        }
        Map<String, Predicate<String>> rules = ofCountry == null ? Map.of() : ofCountry;
        return rules.getOrDefault(type, ANYWHERE.asMatchPredicate()).test(number)
                ? List.of()
                : List.of(Fault.at(at + "/number", "invalid_tax_id", "is not a " + type + " of " + country));
    }

    private static Predicate<String> shape(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static Predicate<String> brazilian(String kind) {
        return number -> VALIDATOR.validateValue(Brazilian.class, kind, number).isEmpty();
    }

    private record Brazilian(
            @CPF String cpf,
            @CNPJ(format = CNPJ.Format.ALPHANUMERIC) String cnpj) {}
}
