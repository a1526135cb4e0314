package dev.vouch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "One page of a list")
public record ListResponse<T>(
        @Schema(description = "Always `list`", example = "list")
        String object,

        List<T> data,

        @Schema(description = "Whether more follows this page", example = "false")
        boolean hasMore,

        @Schema(
                description = "Hand it back as `cursor` to get the next page; null on the last",
                example = "AZn4osUefD2b")
        @Nullable
        String cursor) {

    /** A list that is never split into pages. */
    public static <T> ListResponse<T> all(List<T> data) {
        return new ListResponse<>("list", data, false, null);
    }
}
