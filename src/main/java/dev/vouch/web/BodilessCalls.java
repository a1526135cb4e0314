package dev.vouch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses fields in the body of a call that takes none: their sender expects an effect that the call does not have. An
 * empty object is accepted.
 */
final class BodilessCalls implements HandlerInterceptor {

    /** Reading methods have no effect that a body could ask for. */
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final JsonBodies bodies;

    BodilessCalls(JsonBodies bodies) {
        this.bodies = bodies;
    }

    record NoFields() {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (WRITING.contains(request.getMethod()) && handler instanceof HandlerMethod call && !readsBody(call)) {
            PushbackInputStream body = new PushbackInputStream(request.getInputStream());
            int first = body.read();
            if (first >= 0) {
                body.unread(first);
                bodies.read(body, NoFields.class);
            }
        }
        return true;
    }

    private static boolean readsBody(HandlerMethod call) {
        return Stream.of(call.getMethodParameters()).anyMatch(BodilessCalls::isBody);
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.getParameterType() == HttpServletRequest.class;
    }
}
