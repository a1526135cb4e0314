package dev.vouch.document;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A file in JSON, as a data URL (RFC 2397) in base64, whose media type says nothing of the content. One that cannot be
 * read is kept with the reason, which {@link Documents#add} names.
 */
@JsonDeserialize(using = DataUrlDeserializer.class)
@Schema(
        type = "string",
        description =
                "A PNG, JPEG, WebP or PDF file of at most 10 MB, as a data URL in base64. Its content decides what it is:"
                        + " media type, parameters and white space do not matter",
        example = "data:image/png;base64,iVBORw0KGgo=")
public record DataUrl(@Schema(hidden = true) Upload upload) {}
