package dev.vouch.web;

import static dev.vouch.error.ErrorCode.REQUEST_UNREADABLE;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.web.JsonBodies.BlankBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Provides controllers with a {@code @RequestBody} that has been read strictly and validated, or with a merge patch.
 */
final class RequestBodyConverter extends AbstractHttpMessageConverter<Object> {

    private final JsonBodies bodies;

    RequestBodyConverter(JsonBodies bodies) {
        super(MediaType.APPLICATION_JSON, MediaType.valueOf("application/merge-patch+json"));
        this.bodies = bodies;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getName().startsWith("dev.vouch.");
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    /** To Spring, null is a request without a body, which is an error only where one is required. */
    @Override
    @SuppressWarnings("NullAway")
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        InputStream body = message.getBody();
        try {
            return type == MergePatch.class ? patch(bodies.read(body, JsonNode.class)) : bodies.read(body, type);
        } catch (BlankBody none) {
            return null;
        }
    }

    private static MergePatch patch(JsonNode tree) {
        if (tree instanceof ObjectNode changes) {
            return new MergePatch(changes);
        }
        throw new InvalidRequest(REQUEST_UNREADABLE, List.of(Fault.at("", "wrong_type", "must be an object")));
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage message) {
        throw new IllegalStateException("This converter only reads");
    }
}
