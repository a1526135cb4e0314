package dev.vouch.limit;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerPart;
import dev.vouch.customer.TransactionLimits;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code transaction_limits} of a retrieved customer. */
@Component
class TransactionLimitsPart implements CustomerPart {

    private final LimitProperties usual;
    private final JsonMapper json;
    private final Clock clock;

    TransactionLimitsPart(LimitProperties usual, JsonMapper json, Clock clock) {
        this.usual = usual;
        this.json = json;
        this.clock = clock;
    }

    private record Row(
            @Nullable BigDecimal single,
            @Nullable BigDecimal daily,
            @Nullable BigDecimal monthly,
            BigDecimal usedToday,
            BigDecimal usedThisMonth) {

        Allowance allowance(Limits usual) {
            Limits limits =
                    single == null || daily == null || monthly == null ? usual : new Limits(single, daily, monthly);
            return new Allowance(limits, usedToday, usedThisMonth);
        }
    }

    @Override
    public String name() {
        return "transaction_limits";
    }

    /** Amounts as text: numbers of JSON become floats. */
    @Override
    public String query() {
        return """
                select jsonb_build_object('single', single_max::text, 'daily', daily_max::text,
                  'monthly', monthly_max::text, 'used_today', daily_used::text, 'used_this_month', monthly_used::text)
                from limit_facts(c.platform_id, c.id, :transaction_limits_today)
                """;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("transaction_limits_today", LocalDate.now(clock));
    }

    @Override
    public TransactionLimits of(Customer customer, @Nullable JsonNode read) {
        Limits limits = usual.of(customer);
        return read == null
                ? new Allowance(limits, BigDecimal.ZERO, BigDecimal.ZERO).shown()
                : json.treeToValue(read, Row.class).allowance(limits).shown();
    }
}
