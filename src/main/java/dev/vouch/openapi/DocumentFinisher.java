package dev.vouch.openapi;

import static java.util.Objects.requireNonNull;

import dev.vouch.customer.KycStatus;
import dev.vouch.error.Problem;
import dev.vouch.id.CustomerId;
import dev.vouch.kyc.KycAction;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What can be said only once all operations are known, and the order in which they stand. */
final class DocumentFinisher implements GlobalOpenApiCustomizer {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        addProblem(schemas);
        MergePatchSchemas patches = new MergePatchSchemas(schemas);
        operations(document)
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent().get(MERGE_PATCH))
                .filter(content -> content != null)
                .map(content -> SchemaNames.ofRef(content.getSchema().get$ref()))
                .forEach(patch -> patches.addPatchOf(patch.substring(0, patch.length() - "Patch".length())));
        document.getComponents().setSchemas(schemas);
        Paths paths = new Paths();
        paths.putAll(new TreeMap<>(document.getPaths()));
        document.setPaths(paths);
        forgetTheOperatorWhereThereIsNone(document);
    }

    private static java.util.stream.Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static void addProblem(Map<String, Schema> schemas) {
        ModelConverters models = ModelConverters.getInstance(true);
        schemas.putAll(models.readAll(new AnnotatedType(Problem.class)));
        Schema<?> existingId = resolve(models, CustomerId.class);
        existingId.setDescription("The customer that has the `external_id`, where the code is `external_id_taken`");
        Schema<?> problem = requireNonNull(schemas.get("Problem"));
        problem.addProperty("existing_id", existingId);
        Schema<?> current = resolve(models, KycStatus.class);
        problem.addProperty("current", current.description("The status of KYC, where the code is `kyc_step_refused`"));
        Schema<?> allowed = new ArraySchema().items(resolve(models, KycAction.class));
        problem.addProperty(
                "allowed",
                allowed.description("The steps there are from `current`, where the code is `kyc_step_refused`"));
    }

    private static Schema<?> resolve(ModelConverters models, Type type) {
        return models.resolveAsResolvedSchema(new AnnotatedType(type)).schema;
    }

    /** Its tag and its key would be of no use. */
    private static void forgetTheOperatorWhereThereIsNone(OpenAPI document) {
        if (operations(document).noneMatch(operation -> operation.getSecurity() != null)) {
            document.getComponents().getSecuritySchemes().remove(OpenApiConfiguration.OPERATOR);
            document.setTags(document.getTags().stream()
                    .filter(tag -> !tag.getName().equals(OpenApiConfiguration.PLATFORMS))
                    .toList());
        }
    }
}
