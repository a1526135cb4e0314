package dev.vouch.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers and problems. It reads nothing, as a body that it read would skip validation. */
final class AnswerConverter extends JacksonJsonHttpMessageConverter {

    AnswerConverter(JsonMapper json) {
        super(json);
    }

    /** In one piece, so that an answer has a length and is one write to the socket; in chunks it is two. */
    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] json = getMapper().writeValueAsBytes(value);
        message.getHeaders().setContentLength(json.length);
        message.getBody().write(json);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }
}
