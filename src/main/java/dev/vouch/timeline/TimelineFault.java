package dev.vouch.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A fault of a timeline")
public record TimelineFault(
        @Schema(
                description = "`entry_missing`, `previous_hash_wrong`, `hash_wrong`, `data_wrong`, `data_missing`,"
                        + " `sealed_entry_missing`, `sealed_hash_wrong`, `head_missing`, `signature_wrong` or"
                        + " `seal_wrong`. New values may appear",
                example = "hash_wrong")
        String code,

        @Schema(description = "The `sequence` of the entry; absent for a fault of a seal", example = "7") @Nullable
        Long sequence,

        @Schema(example = "Entry 7 was changed after it was written.")
        String message) {

    static TimelineFault at(long sequence, String code, String message) {
        return new TimelineFault(code, sequence, message);
    }
}
