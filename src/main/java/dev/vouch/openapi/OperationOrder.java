package dev.vouch.openapi;

import io.swagger.v3.oas.models.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webmvc.ui.SwaggerIndexPageTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Orders the operations of a tag as a newcomer needs them; Swagger UI would sort by path and method. */
final class OperationOrder extends SwaggerIndexPageTransformer {

    private static final String EXTENSION = "x-order";

    /**
     * Ordered by the verb of the operation id. Other verbs, and other addresses of the same object, come before
     * deletions.
     */
    private static final List<String> FIRST = List.of("submit", "create", "retrieve", "update", "list", "upsert");

    private static final List<String> LAST = List.of("revoke", "delete");

    private static final String BUNDLE = "SwaggerUIBundle({";
    private static final String SORTER = "\n    operationsSorter: (a, b) =>" + " a.getIn([\"operation\", \"" + EXTENSION
            + "\"]) - b.getIn([\"operation\", \"" + EXTENSION + "\"]),";

    OperationOrder(
            SwaggerUiConfigProperties ui,
            SwaggerUiOAuthProperties oauth,
            SwaggerWelcomeCommon welcome,
            ObjectMapperProvider mappers) {
        super(ui, oauth, welcome, mappers);
    }

    static void number(Operation operation) {
        String verb = operation.getOperationId().replaceFirst("_.*", "");
        boolean isFirst = FIRST.contains(verb) && !operation.getOperationId().contains("_by_");
        int place = isFirst ? FIRST.indexOf(verb) : FIRST.size() + 1 + LAST.indexOf(verb);
        operation.addExtension(EXTENSION, place);
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource transformed = super.transform(request, resource, chain);
        if (!"swagger-initializer.js".equals(resource.getFilename())) {
            return transformed;
        }
        String script = transformed.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(
                resource, script.replace(BUNDLE, BUNDLE + SORTER).getBytes(StandardCharsets.UTF_8));
    }
}
