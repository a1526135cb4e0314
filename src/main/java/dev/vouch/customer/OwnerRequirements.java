package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.OwnerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requirements of one beneficial owner, as the API shows them. */
@Schema(description = "The requirements of one beneficial owner who must be verified")
public record OwnerRequirements(OwnerId ownerId, List<One> requirements) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            name = "OwnerRequirement",
            description = "A document or fact that a beneficial owner has to provide, and its progress")
    public record One(
            @Schema(example = "identity_document") String name,

            RequirementStatus status,

            @Schema(
                    description = "One of these is enough",
                    example = "[\"passport\", \"drivers_license\", \"national_id\"]")
            List<String> anyOf,

            @Schema(description = "The fault, or the missing part", example = "The photo is too blurry.") @Nullable
            Explanation reason) {}
}
