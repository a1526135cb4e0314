package dev.vouch.account;

import dev.vouch.error.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an account type; any other submitted field is a fault. */
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

    /** Call this last: every field not read until then belongs to another type. */
    List<Fault> faults() {
        unread.keySet()
                .forEach(name -> faults.add(Fault.at("/" + name, "wrong_account_type", "is not a field of " + type)));
        return faults;
    }
}
