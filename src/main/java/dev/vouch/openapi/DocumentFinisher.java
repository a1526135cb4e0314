package dev.vouch.openapi;

import static java.util.Objects.requireNonNull;

import dev.vouch.error.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds what depends on all operations, and their order. */
final class DocumentFinisher implements GlobalOpenApiCustomizer {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final List<ProblemProperty> problemProperties;
    private final List<PatchedRequest> patched;

    DocumentFinisher(List<ProblemProperty> problemProperties, List<PatchedRequest> patched) {
        this.problemProperties = problemProperties;
        this.patched = patched;
    }

    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        addProblem(schemas);
        Map<String, Schema> whole = new TreeMap<>(schemas);
        patched.forEach(
                request -> whole.putAll(ModelConverters.getInstance(true).readAll(new AnnotatedType(request.type()))));
        MergePatchSchemas patches = new MergePatchSchemas(whole, schemas);
        operations(document)
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent().get(MERGE_PATCH))
                .filter(Objects::nonNull)
                .map(content -> SchemaNames.ofRef(content.getSchema().get$ref()))
                .forEach(patch -> patches.addPatchOf(patch.substring(0, patch.length() - "Patch".length())));
        document.getComponents().setSchemas(schemas);
        Paths paths = new Paths();
        paths.putAll(new TreeMap<>(document.getPaths()));
        document.setPaths(paths);
        operations(document).forEach(OperationOrder::number);
        new GeneratorFriendly(document).apply();
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private void addProblem(Map<String, Schema> schemas) {
        schemas.putAll(ModelConverters.getInstance(true).readAll(new AnnotatedType(Problem.class)));
        Schema<?> problem = requireNonNull(schemas.get("Problem"));
        problemProperties.forEach(property -> problem.addProperty(property.name(), property.schema()));
    }
}
