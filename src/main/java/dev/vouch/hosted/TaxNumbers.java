package dev.vouch.hosted;

import dev.vouch.page.Field;
import dev.vouch.page.Field.Kind;
import java.util.List;
import java.util.Map;

/** Which tax numbers people and businesses have, by country; those of other countries have no kinds. */
final class TaxNumbers {

    /** How the API names the number of a country without kinds. */
    private static final String ANY = "tin";

    private static final Map<String, List<String>> OF_PEOPLE = Map.of(
            "US", List.of("ssn", "itin"),
            "BR", List.of("cpf"),
            "CA", List.of("sin"),
            "MX", List.of("rfc"),
            "GB", List.of("nino", "utr"),
            "DE", List.of("steuer_id"),
            "ES", List.of("nif"),
            "FR", List.of("spi"),
            "IT", List.of("codice_fiscale"),
            "IN", List.of("pan"));

    private static final Map<String, List<String>> OF_BUSINESSES = Map.of(
            "US", List.of("ein"),
            "BR", List.of("cnpj"),
            "CA", List.of("bn"),
            "MX", List.of("rfc"),
            "GB", List.of("utr"),
            "DE", List.of("vat"),
            "ES", List.of("nif"),
            "FR", List.of("siren", "siret"),
            "IT", List.of("partita_iva"),
            "IN", List.of("pan"));

    private TaxNumbers() {}

    static List<Field> fields(String country, boolean ofBusiness) {
        List<String> types = types(country, ofBusiness);
        Field number = Field.of("/tax_id/number", Kind.TEXT).filledBy("off");
        return types.size() == 1
                ? List.of(Field.of("/tax_id/type", Kind.HIDDEN), number.labelled("field.tax_id.type." + types.get(0)))
                : List.of(Field.of("/tax_id/type", Kind.ONE_OF).among(types), number);
    }

    static List<String> types(String country, boolean ofBusiness) {
        return (ofBusiness ? OF_BUSINESSES : OF_PEOPLE).getOrDefault(country, List.of(ANY));
    }
}
