package dev.vouch.hosted;

import dev.vouch.customer.CustomerType;
import dev.vouch.error.Fault;
import dev.vouch.page.Entries;
import dev.vouch.page.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of details about one person or business.
 *
 * @param country of the address or tax number; null until one is chosen
 */
record Step(Page page, Applicant applicant, @Nullable String country) {

    /** Empty until the country that they depend on is chosen. */
    List<Field> fields() {
        return awaitsCountry() ? List.of() : page.fields(country == null ? "" : country, applicant.isBusiness());
    }

    /** The same question, before its country is chosen. */
    Step toChoose() {
        return new Step(page, applicant, null);
    }

    boolean awaitsCountry() {
        return page.isByCountry() && country == null;
    }

    /** One name is enough: first or last. */
    List<Fault> faults(Entries entries) {
        if (awaitsCountry()) {
            return List.of(Fault.at("/country", "invalid_country", "must be a country"));
        }
        boolean hasNoName = (page == Page.NAME || page == Page.OWNER)
                && entries.one("/first_name").isBlank()
                && entries.one("/last_name").isBlank();
        return hasNoName ? List.of(Fault.at("/first_name", "required", "is required")) : List.of();
    }

    ObjectNode change(Entries entries) {
        ObjectNode change = entries.toChange(fields());
        if (page == Page.ADDRESS && applicant.owner() == null && applicant.type() == CustomerType.INDIVIDUAL) {
            // The country of a person is the country of the address.
            change.putNull("country");
        }
        return change;
    }

    /** Adds the chosen country to the entries. */
    Entries pinned(Entries entries) {
        Map<String, List<String>> values = new HashMap<>(entries.values());
        if (page.isByCountry() && country != null) {
            values.put(page == Page.ADDRESS ? "/address/country" : "/tax_id/country", List.of(country));
        }
        if (onlyTaxType() != null) {
            values.put("/tax_id/type", List.of(String.valueOf(onlyTaxType())));
        }
        return new Entries(values);
    }

    /** The kind of tax number, where the country has only one. */
    @Nullable
    String onlyTaxType() {
        List<String> types = page == Page.TAX_NUMBER && country != null
                ? TaxNumbers.types(country, applicant.isBusiness())
                : List.of();
        return types.size() == 1 ? types.get(0) : null;
    }
}
