package dev.vouch.openapi;

import static dev.vouch.error.ErrorCode.CURSOR_INVALID;
import static dev.vouch.error.ErrorCode.IDEMPOTENCY_KEY_INVALID;
import static dev.vouch.error.ErrorCode.IDEMPOTENCY_KEY_IN_USE;
import static dev.vouch.error.ErrorCode.IDEMPOTENCY_KEY_REUSED;
import static dev.vouch.error.ErrorCode.IF_MATCH_INVALID;
import static dev.vouch.error.ErrorCode.MEDIA_TYPE_NOT_SUPPORTED;
import static dev.vouch.error.ErrorCode.PAYLOAD_TOO_LARGE;
import static dev.vouch.error.ErrorCode.VALIDATION_FAILED;
import static dev.vouch.error.ErrorCode.VERSION_STALE;
import static java.util.Objects.requireNonNull;

import dev.vouch.web.FromQuery;
import dev.vouch.web.Paging;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Adds what operations of a kind share: headers, errors, examples. */
final class OperationDescriber implements GlobalOperationCustomizer {

    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";

    private final JsonMapper json;

    OperationDescriber(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean changes = !methods(handler).contains(RequestMethod.GET);
        OperationExamples examples = OperationExamples.of(operation.getOperationId(), json);
        OperationErrors errors = new OperationErrors();
        Refuses own = handler.getMethodAnnotation(Refuses.class);
        if (own != null) {
            errors.add(own.value());
        }
        describeParameters(operation, handler, changes, errors);
        if (operation.getRequestBody() != null) {
            describeBody(operation, examples.requests());
            errors.add(PAYLOAD_TOO_LARGE, MEDIA_TYPE_NOT_SUPPORTED, VALIDATION_FAILED);
        }
        // Controllers return a ResponseEntity where the object has an address and a version.
        boolean isVersioned = handler.getMethod().getReturnType() == ResponseEntity.class
                && operation.getResponses().values().stream()
                        .allMatch(answer -> answer.getContent().containsKey(JSON));
        operation.getResponses().forEach((status, answer) -> {
            describeAnswer(status, answer, isVersioned, changes);
            if (answer.getContent().containsKey(JSON)) {
                json(answer).setExamples(examples.responses());
            }
        });
        if (isVersioned && !changes) {
            operation.addParametersItem(CommonHeaders.parameterReference(CommonHeaders.IF_NONE_MATCH));
            operation.getResponses().addApiResponse("304", notModified());
        }
        errors.describe(operation);
        return operation;
    }

    private static Set<RequestMethod> methods(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null ? Set.of() : Set.of(mapping.method());
    }

    private static List<Class<?>> queries(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(FromQuery.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .toList();
    }

    private static void describeParameters(
            Operation operation, HandlerMethod handler, boolean changes, OperationErrors errors) {
        List<Parameter> parameters = new ArrayList<>();
        List<Parameter> given = operation.getParameters() == null ? List.of() : operation.getParameters();
        given.stream()
                .filter(parameter -> "path".equals(parameter.getIn()))
                .map(ParameterDescriptions::tidied)
                .forEach(parameters::add);
        for (Class<?> query : queries(handler)) {
            ParameterDescriptions.ofQuery(query).forEach(parameters::add);
            if (query == Paging.class) {
                errors.add(CURSOR_INVALID);
            }
        }
        if (changes) {
            parameters.add(CommonHeaders.parameterReference(CommonHeaders.IDEMPOTENCY_KEY));
            errors.add(IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_IN_USE);
        }
        if (given.stream().anyMatch(parameter -> CommonHeaders.IF_MATCH.equals(parameter.getName()))) {
            parameters.add(CommonHeaders.parameterReference(CommonHeaders.IF_MATCH));
            errors.add(IF_MATCH_INVALID, VERSION_STALE);
        }
        if (given.stream().anyMatch(parameter -> CommonHeaders.IF_NONE_MATCH.equals(parameter.getName()))) {
            parameters.add(CommonHeaders.parameterReference(CommonHeaders.IF_NONE_MATCH_ANY));
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    /** A patch applies to the object that the operation returns, and is also accepted with its own media type. */
    private static void describeBody(Operation operation, Map<String, Example> examples) {
        RequestBody body = operation.getRequestBody();
        MediaType content = body.getContent().values().iterator().next();
        content.setExamples(examples);
        if (body.getContent().containsKey(FORM)) {
            return;
        }
        body.setContent(new Content().addMediaType(JSON, content));
        if (SchemaNames.MERGE_PATCH.equals(content.getSchema().get$ref())) {
            String answered = SchemaNames.ofRef(
                    schema(requireNonNull(operation.getResponses().get("200"))));
            content.setSchema(new Schema<>().$ref(SchemaNames.ref(answered + "Patch")));
            body.getContent().addMediaType("application/merge-patch+json", content);
        }
    }

    private static void describeAnswer(String status, ApiResponse answer, boolean isVersioned, boolean changes) {
        if (answer.getContent().containsKey(JSON)) {
            String name = SchemaNames.ofRef(schema(answer));
            answer.setDescription((status.equals("201") ? "The new `" : "The `") + name + "`");
        } else {
            answer.setDescription("The file");
        }
        CommonHeaders.refer(answer, "Request-Id", "RateLimit-Policy", "RateLimit");
        if (isVersioned) {
            CommonHeaders.refer(answer, "ETag");
        }
        if (isVersioned && status.equals("201")) {
            CommonHeaders.refer(answer, "Location");
        }
        if (changes) {
            CommonHeaders.refer(answer, "X-Idempotency-Cached");
        }
    }

    private static ApiResponse notModified() {
        ApiResponse response = new ApiResponse().description("The version that you have is the latest");
        CommonHeaders.refer(response, "Request-Id", "ETag", "RateLimit-Policy", "RateLimit");
        return response;
    }

    private static String schema(ApiResponse answer) {
        return json(answer).getSchema().get$ref();
    }

    private static MediaType json(ApiResponse answer) {
        return requireNonNull(answer.getContent().get(JSON));
    }
}
