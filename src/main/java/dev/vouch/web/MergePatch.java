package dev.vouch.web;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change as a JSON merge patch (RFC 7396): omitted fields stay, {@code null} clears, arrays replace. An empty text
 * counts as omitted, as forms send it, except in {@code metadata}, whose values are the platform's own.
 */
public record MergePatch(ObjectNode changes) {

    public MergePatch {
        removeFieldsWithoutText(changes);
    }

    private static void removeFieldsWithoutText(ObjectNode object) {
        object.properties()
                .removeIf(field -> field.getValue().isString()
                        && Blanks.trimmed(field.getValue().asString()).isEmpty());
        object.properties().stream()
                .filter(field -> !field.getKey().equals("metadata"))
                .map(Map.Entry::getValue)
                .filter(ObjectNode.class::isInstance)
                .forEach(nested -> removeFieldsWithoutText((ObjectNode) nested));
    }

    public boolean has(String field) {
        return changes.has(field);
    }

    /** The target with the patch applied; the target itself is changed and returned. */
    public ObjectNode applyTo(ObjectNode target) {
        return merge(target, changes);
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            String field = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(field);
            } else if (value instanceof ObjectNode nested) {
                ObjectNode into = target.get(field) instanceof ObjectNode object ? object : target.objectNode();
                target.set(field, merge(into, nested));
            } else {
                target.set(field, value);
            }
        }
        return target;
    }
}
