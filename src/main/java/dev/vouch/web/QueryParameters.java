package dev.vouch.web;

import static dev.vouch.error.ErrorCode.PARAMETER_INVALID;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The query of one call. Unknown and repeated parameters are faults: with a misspelt filter a list would return
 * everything.
 */
final class QueryParameters {

    /** A component of a record, as a parameter. */
    private record Parameter(
            String name, boolean isMap, @Nullable String defaultValue) {

        static Parameter of(RecordComponent component) {
            Schema description = component.getAccessor().getAnnotation(Schema.class);
            return new Parameter(
                    JsonPointers.nameOf(component.getName()),
                    component.getType() == Map.class,
                    description == null || description.defaultValue().isEmpty() ? null : description.defaultValue());
        }
    }

    /** A plain plus means a blank. */
    private static final String PLUS = ": write a plus as %2B";

    private static final ClassValue<List<Parameter>> PARAMETERS = new ClassValue<>() {
        @Override
        protected List<Parameter> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Parameter::of).toList();
        }
    };

    private final Map<String, String[]> unread;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    QueryParameters(Map<String, String[]> query) {
        this.unread = new LinkedHashMap<>(query);
    }

    /** The parameters of a record; null where they have faults. */
    <T> @Nullable T read(Class<T> type, JsonBodies texts) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (Parameter parameter : PARAMETERS.get(type)) {
            if (parameter.isMap()) {
                record.set(parameter.name(), map(parameter.name()));
            } else {
                record.put(parameter.name(), text(parameter.name(), parameter.defaultValue()));
            }
        }
        try {
            return texts.read(record, type);
        } catch (InvalidRequest invalid) {
            invalid.faults().stream()
                    .map(QueryParameters::inQuery)
                    .map(this::withHint)
                    .forEach(this::addUnlessNamed);
            return null;
        }
    }

    /** Call this last: parameters that were not read are unknown. */
    void refuseFaults() {
        unread.keySet()
                .forEach(name -> faults.add(Fault.in(name, "unknown_parameter", "is not a parameter of this call")));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(PARAMETER_INVALID, faults);
        }
    }

    private @Nullable String text(String name, @Nullable String defaultValue) {
        String[] values = unread.remove(name);
        if (values == null) {
            return defaultValue;
        }
        String value = values[0];
        if (values.length > 1) {
            faults.add(Fault.in(name, "repeated_parameter", "must be given once"));
        } else if (value.isEmpty()) {
            faults.add(Fault.in(name, "invalid_value", "must not be empty: omit the parameter instead"));
        } else if (!Blanks.trimmed(value).equals(value)) {
            faults.add(Fault.in(name, "invalid_value", "must not begin or end with a blank" + PLUS));
        } else {
            texts.put(name, value);
            return value;
        }
        return null;
    }

    /** All of {@code name=key:value} and of {@code name[key]=value}. */
    private ObjectNode map(String name) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        List<String> bracketed = unread.keySet().stream()
                .filter(parameter -> parameter.startsWith(name + '[') && parameter.endsWith("]"))
                .toList();
        for (String parameter : bracketed) {
            String[] values = Objects.requireNonNull(unread.remove(parameter));
            if (values.length > 1) {
                faults.add(Fault.in(parameter, "repeated_parameter", "must be given once"));
            }
            map.put(parameter.substring(name.length() + 1, parameter.length() - 1), values[0]);
        }
        String[] pairs = unread.remove(name);
        for (String pair : pairs == null ? new String[0] : pairs) {
            int colon = pair.indexOf(':');
            if (colon < 1) {
                faults.add(Fault.in(name, "invalid_value", "must be a key and a value, separated by a colon"));
            } else if (map.replace(pair.substring(0, colon), map.stringNode(pair.substring(colon + 1))) != null) {
                faults.add(Fault.in(name, "repeated_parameter", "must name each key once"));
            }
        }
        return map;
    }

    /** A parameter that has a fault already was not read: that it is missing would be a second, false fault. */
    private void addUnlessNamed(Fault fault) {
        if (faults.stream().noneMatch(named -> Objects.equals(fault.parameter(), named.parameter()))) {
            faults.add(fault);
        }
    }

    /** A blank in a value of a fixed form was a plus, as in {@code 2026-01-15T10:00:00+00:00}. */
    private Fault withHint(Fault fault) {
        String text = fault.parameter() == null ? null : texts.get(fault.parameter());
        return text != null && text.contains(" ") && fault.code().equals("invalid_format")
                ? Fault.in(Objects.requireNonNull(fault.parameter()), fault.code(), fault.message() + PLUS)
                : fault;
    }

    private static Fault inQuery(Fault fault) {
        JsonPointer place = JsonPointer.compile(fault.pointer());
        String name = place.getMatchingProperty();
        String key = place.tail().matches() ? "" : '[' + place.tail().getMatchingProperty() + ']';
        return Fault.in(name + key, fault.code(), fault.message());
    }
}
