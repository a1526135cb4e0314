package dev.vouch.web;

import static dev.vouch.error.ErrorCode.PARAMETER_INVALID;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads the query of a call and names every fault at once. Unknown and repeated parameters are faults: with a misspelt
 * filter a list would return everything.
 */
public final class QueryParameters {

    /** The most entries of one map: more than any searched object has. */
    public static final int MAX_PAIRS = 50;

    private static final int DEFAULT_LIMIT = 10;

    /** From 1 to 100. */
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

    private final Map<String, List<String>> unread;
    private final List<Fault> faults = new ArrayList<>();

    public QueryParameters(MultiValueMap<String, String> parameters) {
        this.unread = new LinkedHashMap<>(parameters);
    }

    public @Nullable String text(String name) {
        return read(name, "must be text", Function.identity());
    }

    public @Nullable Instant instant(String name) {
        return read(name, "must be " + JsonTypeNames.of(Instant.class), DateTimes::instant);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(read(name, "must be true or false", QueryParameters::flagOf));
    }

    public <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name) {
        E[] constants = type.getEnumConstants();
        String all = Arrays.stream(constants).map(String::valueOf).collect(Collectors.joining(", "));
        return read(
                name,
                "must be one of " + all,
                text -> Arrays.stream(constants)
                        .filter(constant -> constant.toString().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    /** A value with its own rule; {@code parse} throws an IllegalArgumentException where the value breaks it. */
    public <T> @Nullable T parsed(String name, String rule, Function<String, T> parse) {
        return read(name, rule, parse);
    }

    /** Adds a fault where the value is missing. */
    public <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null && faults.stream().noneMatch(fault -> name.equals(fault.parameter()))) {
            faults.add(Fault.in(name, "required", "is required"));
        }
        return value;
    }

    /** Notes a fault of a rule that involves more than one value. */
    public void refuse(String name, String code, String message) {
        faults.add(Fault.in(name, code, message));
    }

    public int limit() {
        return Optional.ofNullable(read("limit", "must be a whole number from 1 to 100", QueryParameters::limitOf))
                .orElse(DEFAULT_LIMIT);
    }

    /** All of {@code name=key:value} and of {@code name[key]=value}. */
    public Map<String, String> map(String name) {
        Map<String, String> values = bracketed(name);
        for (String pair : Objects.requireNonNullElse(unread.remove(name), List.<String>of())) {
            int colon = pair.indexOf(':');
            if (colon < 1 || !TextDeserializer.isStorable(pair)) {
                faults.add(Fault.in(name, "invalid_value", "must be a key and a value, separated by a colon"));
            } else if (values.put(pair.substring(0, colon), pair.substring(colon + 1)) != null) {
                faults.add(Fault.in(name, "repeated_parameter", "must name each key once"));
            }
        }
        if (values.size() > MAX_PAIRS) {
            faults.add(Fault.in(name, "invalid_length", "must have at most " + MAX_PAIRS + " entries"));
        }
        return values;
    }

    private Map<String, String> bracketed(String name) {
        List<String> names = unread.keySet().stream()
                .filter(parameter -> parameter.startsWith(name + '[') && parameter.endsWith("]"))
                .toList();
        Map<String, String> values = new TreeMap<>();
        for (String parameter : names) {
            String value = text(parameter);
            if (value != null) {
                values.put(parameter.substring(name.length() + 1, parameter.length() - 1), value);
            }
        }
        return values;
    }

    /** Call this last: parameters that were not read are unknown. */
    public void refuseFaults() {
        unread.keySet()
                .forEach(name -> faults.add(Fault.in(name, "unknown_parameter", "is not a parameter of this call")));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(PARAMETER_INVALID, faults);
        }
    }

    private <T> @Nullable T read(String name, String rule, Function<String, T> parse) {
        List<String> values = unread.remove(name);
        if (values == null) {
            return null;
        }
        if (values.size() > 1) {
            faults.add(Fault.in(name, "repeated_parameter", "must be given once"));
            return null;
        }
        try {
            String value = values.get(0);
            if (TextDeserializer.isStorable(name + value)) {
                return parse.apply(value);
            }
            faults.add(Fault.in(name, "invalid_text", TextDeserializer.INVALID_TEXT));
        } catch (DateTimeException | IllegalArgumentException invalid) {
            faults.add(Fault.in(name, "invalid_value", rule));
        }
        return null;
    }

    private static boolean flagOf(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static int limitOf(String text) {
        if (!LIMIT.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }
}
