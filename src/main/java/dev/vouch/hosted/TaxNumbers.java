package dev.vouch.hosted;

import dev.vouch.customer.TaxId;
import dev.vouch.page.Field;
import dev.vouch.page.Field.Kind;
import java.util.List;

/** What the page of the tax number asks for: the types that the API knows in the country, or any number. */
final class TaxNumbers {

    /** The type of a number in a country whose numbers the API takes as they are. */
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
