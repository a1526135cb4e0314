package dev.vouch.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.event.CanonicalJson;
import dev.vouch.id.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimelineVerification", description = "Whether a timeline is unchanged since it was written")
public record VerifiedTimeline(
        CustomerId customerId,

        @Schema(example = "timeline_verification") String object,

        @Schema(description = "Whether nothing was changed, removed, inserted or reordered", example = "true")
        boolean valid,

        @Schema(description = "The number of entries", example = "12")
        long entries,

        @Schema(
                description = "The hash of the last entry, which covers all entries. Keep it in a system of your own",
                example = "5d41402abc4b2a76b9719d911017c592ae2f8a1d3b0c4e5f60718293a4b5c6d7")
        String hash,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "The newest seal of this timeline; null before the first night")
        @Nullable
        Sealed lastSeal,

        List<TimelineFault> faults) {

    @Schema(name = "TimelineSeal", description = "The end of a timeline when it was sealed")
    public record Sealed(
            @Schema(description = "The number of the seal", example = "3")
            long number,

            @Schema(description = "The last entry that it covers", example = "11")
            long sequence,

            @Schema(
                    description = "The hash of that entry",
                    example = "5d41402abc4b2a76b9719d911017c592ae2f8a1d3b0c4e5f60718293a4b5c6d7")
            String hash,

            @Schema(example = "2026-01-16T01:15:00.000Z") Instant sealedAt) {

        static Sealed of(Head head) {
            return new Sealed(head.seal(), head.sequence(), CanonicalJson.hex(head.hash()), head.sealedAt());
        }
    }
}
