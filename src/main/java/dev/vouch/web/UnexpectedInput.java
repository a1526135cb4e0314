package dev.vouch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses what a call does not take, fields in its body and parameters in its query: their sender expects an effect that
 * the call does not have. An empty object is accepted.
 */
final class UnexpectedInput implements HandlerInterceptor {

    /** Reading methods have no effect that a body could ask for. */
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final JsonBodies bodies;

    UnexpectedInput(JsonBodies bodies) {
        this.bodies = bodies;
    }

    record NoFields() {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod call) {
            if (request.getQueryString() != null && !takes(call, UnexpectedInput::isQuery)) {
                refuse(request.getQueryString());
            }
            if (WRITING.contains(request.getMethod()) && !takes(call, UnexpectedInput::isBody)) {
                refuse(request.getInputStream());
            }
        }
        return true;
    }

    /** Not by the request's own parameters, which may include those of a body. */
    private static void refuse(String query) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        new QueryParameters(parameters).refuseFaults();
    }

    private void refuse(InputStream stream) throws IOException {
        PushbackInputStream body = new PushbackInputStream(stream);
        int first = body.read();
        if (first >= 0) {
            body.unread(first);
            bodies.read(body, NoFields.class);
        }
    }

    private static boolean takes(HandlerMethod call, Predicate<MethodParameter> input) {
        return Stream.of(call.getMethodParameters()).anyMatch(input);
    }

    private static boolean isQuery(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(FromQuery.class);
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.getParameterType() == HttpServletRequest.class;
    }
}
