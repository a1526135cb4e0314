package dev.vouch.customer.web;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerDraft;
import dev.vouch.customer.CustomerEdit;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.TypeImmutable;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.MergePatch;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A merge patch of a customer: applied to its fields, and read by the rules of a whole request. */
record CustomerPatch(MergePatch patch, JsonBodies bodies) implements CustomerEdit {

    @Override
    public CustomerDraft of(Customer customer) {
        refuseOtherType(customer.type());
        return bodies.merge(patch, CustomerRequest.from(customer), CustomerRequest.class)
                .toDraft(!patch.has("tax_id"));
    }

    @Override
    public Set<String> fields() {
        return patch.changes()
                .propertyStream()
                .filter(change -> !change.getValue().isNull())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Checked first, because the rules of the other fields depend on the type. */
    private void refuseOtherType(CustomerType type) {
        JsonNode wanted = patch.changes().path("type");
        boolean isOther = Arrays.stream(CustomerType.values())
                .anyMatch(other ->
                        other != type && wanted.isString() && wanted.asString().equals(other.toString()));
        if (isOther) {
            throw new TypeImmutable(type);
        }
    }
}
