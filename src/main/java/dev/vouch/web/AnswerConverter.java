package dev.vouch.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers. Bodies are read by {@link RequestBodyConverter} alone: what calls itself {@code application/x+json}
 * would be read here, and nobody would check it.
 */
final class AnswerConverter extends JacksonJsonHttpMessageConverter {

    AnswerConverter(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }
}
