package dev.vouch.page;

import dev.vouch.error.Fault;
import dev.vouch.page.Field.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values of a form by the names of its inputs, stored or entered. */
public record Entries(Map<String, List<String>> values) {

    private static final List<String> DATE_PARTS = List.of("day", "month", "year");

    public static Entries entered(HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap()
                .forEach((name, texts) ->
                        values.put(name, Stream.of(texts).map(Entries::storable).toList()));
        return new Entries(values);
    }

    /** The database refuses NUL, which no browser sends. A line break counts once, as in the browser that limits the length. */
    private static String storable(String text) {
        return text.replace("\0", "").replace("\r\n", "\n");
    }

    public static Entries entered(Map<String, @Nullable String> fields) {
        Map<String, List<String>> values = new HashMap<>();
        fields.forEach((name, text) -> values.put(name, text == null ? List.of() : List.of(text)));
        return new Entries(values);
    }

    /** The values of these fields in the API's object. */
    public static Entries stored(JsonNode object, List<Field> fields) {
        Map<String, List<String>> values = new HashMap<>();
        for (Field field : fields) {
            JsonNode node = object.at(field.pointer());
            if (field.kind() == Kind.DATE && node.isString()) {
                String[] parts = node.asString().split("-");
                for (int i = 0; i < DATE_PARTS.size(); i++) {
                    String part = parts[DATE_PARTS.size() - 1 - i];
                    values.put(field.pointer() + "." + DATE_PARTS.get(i), List.of(part.replaceFirst("^0", "")));
                }
            } else if (node.isArray()) {
                values.put(
                        field.pointer(),
                        node.valueStream().map(JsonNode::asString).toList());
            } else if (node.isValueNode() && !node.isNull()) {
                values.put(field.pointer(), List.of(node.asString()));
            }
        }
        return new Entries(values);
    }

    public String one(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Adds a value where none was entered. */
    public Entries withDefault(String name, @Nullable String value) {
        if (value == null || !one(name).isBlank()) {
            return this;
        }
        Map<String, List<String>> more = new HashMap<>(values);
        more.put(name, List.of(value));
        return new Entries(more);
    }

    /** The required fields that are empty. */
    public List<Fault> missing(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.required() && value(field).isNull())
                .map(field -> Fault.at(field.pointer(), unanswered(field.kind()), "is required"))
                .toList();
    }

    private static String unanswered(Kind kind) {
        return switch (kind) {
            case ONE_OF, SOME_OF, YES_NO -> "unchosen";
            case COUNTRY -> "invalid_country";
            default -> "required";
        };
    }

    /** As a change of the API's object: an empty field clears. */
    public ObjectNode toChange(List<Field> fields) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            JsonPointer pointer = JsonPointer.compile(field.pointer());
            ObjectNode parent = pointer.head().matches()
                    ? change
                    : change.withObject(pointer.head(), JsonNode.OverwriteMode.NULLS, true);
            parent.set(pointer.last().getMatchingProperty(), value(field));
        }
        return change;
    }

    private JsonNode value(Field field) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (field.kind() == Kind.SOME_OF) {
            var array = json.arrayNode();
            all(field.pointer()).forEach(array::add);
            return array.isEmpty() ? json.nullNode() : array;
        }
        String text = text(field);
        if (text.isEmpty()) {
            return json.nullNode();
        }
        return field.kind() == Kind.YES_NO && List.of("true", "false").contains(text)
                ? json.booleanNode(text.equals("true"))
                : json.stringNode(text);
    }

    private String text(Field field) {
        String text = one(field.pointer()).strip();
        return switch (field.kind()) {
            case DATE -> date(field.pointer());
            case PHONE -> phone(text);
            case MONEY -> decimal(text);
            case PERCENTAGE -> text.replaceAll("[\\s%]", "").replace(',', '.');
            default -> text;
        };
    }

    /** A zero in brackets is dialled within the country only. */
    private static String phone(String text) {
        return text.replace("(0)", "").replaceAll("[\\s().\\-/]", "").replaceFirst("^00", "+");
    }

    private String date(String pointer) {
        List<String> parts = DATE_PARTS.stream()
                .map(part -> one(pointer + "." + part).strip())
                .toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return "";
        }
        return padded(parts.get(2), 4) + "-" + padded(parts.get(1), 2) + "-" + padded(parts.get(0), 2);
    }

    private static String padded(String number, int digits) {
        return "0".repeat(Math.max(0, digits - number.length())) + number;
    }

    /** Countries group thousands and mark decimals differently: the last mark before one or two digits is the decimal mark. */
    private static String decimal(String text) {
        String plain = text.replaceAll("[\\s'’$€£]", "");
        if (plain.matches("[0-9]+([.,][0-9]{2,3})*[.,][0-9]{1,2}")) {
            return plain.replaceAll("[.,](?=.*[.,])", "").replace(',', '.');
        }
        return plain.matches("[0-9]{1,3}([.,][0-9]{2,3})*[.,][0-9]{3}") ? plain.replaceAll("[.,]", "") : plain;
    }
}
