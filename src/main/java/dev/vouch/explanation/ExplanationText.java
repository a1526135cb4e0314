package dev.vouch.explanation;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Shows an explanation in the API as its text. Rows are written without it. */
@JacksonComponent
class ExplanationText extends ValueSerializer<Explanation> {

    @Override
    public void serialize(Explanation value, JsonGenerator generator, SerializationContext context) {
        generator.writeString(value.text());
    }
}
