package dev.vouch.requirement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.RequirementView;
import dev.vouch.requirement.Condition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(description = "All requirements on one page, and the conditions that no document can meet")
record RequirementList(
        @Schema(description = "Always `list`", example = "list")
        String object,

        List<RequirementView> data,

        @Schema(description = "Always false", example = "false")
        boolean hasMore,

        @Schema(description = "Always null") @Nullable String cursor,

        @Schema(description = "The conditions of the `endorsement` that no document can fulfil; empty without one")
        List<Condition> conditions) {

    static RequirementList of(List<RequirementView> data, List<Condition> conditions) {
        return new RequirementList("list", data, false, null, conditions);
    }
}
