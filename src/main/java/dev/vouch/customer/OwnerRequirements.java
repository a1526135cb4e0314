package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.OwnerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one beneficial owner has to bring, as the API shows it. */
@Schema(description = "What one beneficial owner who must be verified has to bring, and how far it is")
public record OwnerRequirements(OwnerId ownerId, List<One> requirements) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OwnerRequirement", description = "Something a beneficial owner has to bring, and how far it is")
    public record One(
            @Schema(example = "identity_document") String name,

            RequirementStatus status,

            @Schema(
                    description = "One of these will do",
                    example = "[\"passport\", \"drivers_license\", \"national_id\"]")
            List<String> anyOf,

            @Schema(description = "What is wrong or missing", example = "The photo is too blurry.") @Nullable
            String reason) {}
}
