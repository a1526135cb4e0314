package dev.vouch.openapi;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.Problem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Describes every error as a response with its example, to which all operations refer. */
final class ProblemDescriptions {

    private static final String REQUEST_ID = "5b0a7f43-9c1e-4f0a-8d5c-2f6f7f1b9a10";

    private final JsonMapper json;
    private final Map<ErrorCode, Example> examples = new EnumMap<>(ErrorCode.class);

    ProblemDescriptions(JsonMapper json, Map<String, Details> details) {
        this.json = json;
        for (ErrorCode code : ErrorCode.values()) {
            examples.put(
                    code, example(code, requireNonNull(details.get(code.code()), () -> code + " needs its example")));
        }
    }

    /** The parts of an example that vary between errors of the same code. */
    record Details(
            String detail,
            @Nullable List<Fault> errors,
            @Nullable Map<String, Object> extensions) {}

    Map<String, Example> examples() {
        return examples.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().code(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    Map<String, ApiResponse> responses() {
        return Arrays.stream(ErrorCode.values())
                .collect(Collectors.toMap(
                        ErrorCode::code, code -> response(List.of(code)), (a, b) -> a, LinkedHashMap::new));
    }

    /** The response of one status: a reference where it has a single error. */
    static ApiResponse of(Collection<ErrorCode> codes) {
        return codes.size() == 1
                ? new ApiResponse()
                        .$ref("#/components/responses/"
                                + codes.iterator().next().code())
                : response(codes);
    }

    private static ApiResponse response(Collection<ErrorCode> codes) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref(SchemaNames.ref("Problem")));
        ApiResponse response = new ApiResponse()
                .description(codes.stream().map(ProblemDescriptions::sentence).collect(Collectors.joining("\n")))
                .content(new Content().addMediaType("application/problem+json", problem));
        for (ErrorCode code : codes) {
            problem.addExamples(code.code(), new Example().$ref("#/components/examples/" + code.code()));
            refer(response, code);
        }
        return response;
    }

    private static String sentence(ErrorCode code) {
        return "- `" + code.code() + "`: " + code.title();
    }

    private static void refer(ApiResponse response, ErrorCode code) {
        CommonHeaders.refer(response, "Request-Id");
        if (code == ErrorCode.UNAUTHORIZED) {
            CommonHeaders.refer(response, "WWW-Authenticate");
        } else {
            CommonHeaders.refer(response, "RateLimit-Policy", "RateLimit");
        }
        switch (code) {
            case RATE_LIMITED, IDEMPOTENCY_KEY_IN_USE, TEMPORARILY_UNAVAILABLE ->
                CommonHeaders.refer(response, "Retry-After");
            default -> {}
        }
    }

    /** Written by the API's own mapper, like a real answer. */
    private Example example(ErrorCode code, Details details) {
        Problem problem = Problem.of(
                code,
                details.detail(),
                REQUEST_ID,
                requireNonNullElse(details.errors(), List.of()),
                requireNonNullElse(details.extensions(), Map.of()));
        Map<?, ?> value = json.convertValue(problem, LinkedHashMap.class);
        return new Example().summary(code.title()).value(value);
    }
}
