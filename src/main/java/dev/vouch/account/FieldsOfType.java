package dev.vouch.account;

import dev.vouch.error.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the fields that an account of a type has; what is given besides is a fault. */
final class FieldsOfType {

    private final ExternalAccountType type;
    private final Map<String, Object> unread = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    FieldsOfType(ExternalAccountType type) {
        this.type = type;
    }

    FieldsOfType given(String name, @Nullable Object value) {
        if (value != null) {
            unread.put(name, value);
        }
        return this;
    }

    FieldsOfType required(String name, FieldCheck check) {
        if (!unread.containsKey(name)) {
            faults.add(Fault.at("/" + name, "required", "is required for " + type));
        }
        return optional(name, check);
    }

    FieldsOfType optional(String name, FieldCheck check) {
        Object value = unread.remove(name);
        if (value != null) {
            faults.addAll(check.faults(value.toString(), "/" + name));
        }
        return this;
    }

    /** To be called last: whatever has not been asked for is of another type. */
    List<Fault> faults() {
        unread.keySet()
                .forEach(name -> faults.add(Fault.at("/" + name, "wrong_account_type", "is not a field of " + type)));
        return faults;
    }
}
