package dev.vouch.openapi;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Derives the schema of a merge patch (RFC 7396) from the schema of the whole request: nothing is required, optional
 * fields can be cleared by null, and objects are patches themselves. A write-only object can't be merged into: it is
 * sent whole.
 */
final class MergePatchSchemas {

    private static final String REQUEST = "Request";
    private static final String PATCH = "Patch";

    private final Map<String, Schema> sources;
    private final Map<String, Schema> schemas;

    /** @param schemas the description's schemas, to which patches are added */
    MergePatchSchemas(Map<String, Schema> sources, Map<String, Schema> schemas) {
        this.sources = sources;
        this.schemas = schemas;
    }

    /** Adds the patch of {@code name}, and of the objects in it. */
    void addPatchOf(String name) {
        String source = sources.containsKey(name + REQUEST) ? name + REQUEST : name;
        if (schemas.containsKey(name + PATCH) || !sources.containsKey(source)) {
            return;
        }
        Schema<?> whole = sources.get(source);
        Schema<?> patch = copy(whole);
        patch.setRequired(null);
        patch.setDescription(
                "A JSON merge patch (RFC 7396): omitted fields stay, null clears, arrays replace, objects are merged.");
        Map<String, Schema> properties = new LinkedHashMap<>();
        whole.getProperties().forEach((field, property) -> {
            boolean isRequired =
                    whole.getRequired() != null && whole.getRequired().contains(field);
            properties.put(field, patchOf(property, isRequired));
        });
        patch.setProperties(properties);
        patch.setAdditionalProperties(false);
        schemas.put(name + PATCH, patch);
    }

    private Schema<?> patchOf(Schema<?> property, boolean isRequired) {
        Schema<?> patch = Nullability.withoutNull(copy(property));
        boolean isWhole = Boolean.TRUE.equals(property.getWriteOnly());
        if (patch.get$ref() != null && !isWhole) {
            String name = SchemaNames.ofRef(patch.get$ref());
            if (requireNonNull(sources.get(name)).getProperties() != null) {
                addPatchOf(name);
                patch.set$ref(SchemaNames.ref(name + PATCH));
            }
        }
        if (patch.getAdditionalProperties() instanceof Schema<?> values) {
            patch.setAdditionalProperties(Nullability.orNull(copy(values)));
        }
        return isRequired ? patch : Nullability.orNull(patch);
    }

    private static Schema<?> copy(Schema<?> schema) {
        return AnnotationsUtils.clone(schema, true);
    }
}
