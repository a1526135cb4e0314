package dev.vouch.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

@Schema(description = "How much may be approved, in US dollars: in one transaction, in a UTC day and in a UTC month")
public record TransactionLimits(Single single, Window daily, Window monthly) {

    @Schema(name = "SingleLimit", description = "The limit of one transaction")
    public record Single(@Schema(example = "7500.00") BigDecimal max) {}

    @Schema(name = "WindowLimit", description = "The limit of a day or month, which in UTC begins at midnight")
    public record Window(
            @Schema(example = "15000.00") BigDecimal max,

            @Schema(description = "Approved and not reversed", example = "2500.00")
            BigDecimal used,

            @Schema(
                    description = "At least zero, also if more was used before the limit was lowered",
                    example = "12500.00")
            BigDecimal remaining) {

        public static Window of(BigDecimal max, BigDecimal used) {
            return new Window(max, used, max.subtract(used.min(max)));
        }
    }
}
