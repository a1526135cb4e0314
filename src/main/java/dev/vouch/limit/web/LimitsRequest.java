package dev.vouch.limit.web;

import dev.vouch.error.Fault;
import dev.vouch.limit.Limits;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        additionalProperties = AdditionalPropertiesValue.FALSE,
        description = "Limits in US dollars. `single` is at most `daily`, `daily` at most `monthly`")
record LimitsRequest(
        @NotNull @PositiveOrZero @Schema(description = "The limit of one transaction", example = "20000.00")
        BigDecimal single,

        @NotNull @PositiveOrZero @Schema(description = "The limit of a UTC day", example = "40000.00")
        BigDecimal daily,

        @NotNull @PositiveOrZero @Schema(description = "The limit of a UTC month", example = "80000.00")
        BigDecimal monthly,

        @NotBlank @Size(max = 500) @Schema(example = "Audited accounts seen, ticket 4711")
        String reason)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (isMore(single, daily)) {
            faults.add(Fault.at("/single", "more_than_daily", "must not be more than daily"));
        }
        if (isMore(daily, monthly)) {
            faults.add(Fault.at("/daily", "more_than_monthly", "must not be more than monthly"));
        }
        return faults;
    }

    Limits toLimits() {
        return new Limits(single, daily, monthly);
    }

    private static boolean isMore(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }
}
