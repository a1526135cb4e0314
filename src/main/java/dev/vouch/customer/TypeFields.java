package dev.vouch.customer;

import dev.vouch.error.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects fields in a request that belong to the other type of customer. */
public final class TypeFields {

    private final CustomerType type;
    private final String at;
    private final List<Fault> faults = new ArrayList<>();

    public TypeFields(CustomerType type, String at) {
        this.type = type;
        this.at = at;
    }

    public TypeFields individualOnly(String field, @Nullable Object value) {
        return only(CustomerType.INDIVIDUAL, field, value);
    }

    public TypeFields businessOnly(String field, @Nullable Object value) {
        return only(CustomerType.BUSINESS, field, value);
    }

    public List<Fault> faults() {
        return faults;
    }

    private TypeFields only(CustomerType owner, String field, @Nullable Object value) {
        if (value != null && type != owner) {
            faults.add(Fault.at(at + "/" + field, "wrong_customer_type", "is a field of " + owner + " customers only"));
        }
        return this;
    }
}
