package dev.vouch.hosted;

import dev.vouch.customer.TaxId;
import dev.vouch.page.Field;
import dev.vouch.page.Field.Kind;
import java.util.List;

/** The types of tax numbers to choose from: those that the API knows for the country, or a plain number. */
final class TaxNumbers {

    /** The type for countries whose numbers the API accepts without a check. */
    private static final String ANY = "tin";

    private TaxNumbers() {}

    static List<Field> fields(String country, boolean ofBusiness) {
        List<String> types = types(country, ofBusiness);
        Field number = Field.of("/tax_id/number", Kind.TEXT).filledBy("off");
        return types.size() == 1
                ? List.of(Field.of("/tax_id/type", Kind.HIDDEN), number.labelled("field.tax_id.type." + types.get(0)))
                : List.of(Field.of("/tax_id/type", Kind.ONE_OF).among(types), number);
    }

    static List<String> types(String country, boolean ofBusiness) {
        List<String> types = TaxId.types(country, ofBusiness);
        return types.isEmpty() ? List.of(ANY) : types;
    }
}
