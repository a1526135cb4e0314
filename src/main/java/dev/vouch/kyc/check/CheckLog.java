package dev.vouch.kyc.check;

import dev.vouch.customer.Customer;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What every check said of every submission. */
@Repository
public class CheckLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One answer, as it was written down. */
    public record Entry(CheckResult result, Instant at) {}

    /** In one statement, however many there are. */
    void write(Customer customer, int step, List<CheckResult> results) {
        jdbc.sql("""
                insert into kyc_checks (customer_id, platform_id, step, name, outcome, detail, requirement, code, at)
                select :customer, :platform, :step, result.*, :at
                from unnest(:names, :outcomes, :details, :requirements, :codes) as result
                on conflict on constraint kyc_checks_pk do update set outcome = excluded.outcome,
                  detail = excluded.detail, requirement = excluded.requirement, code = excluded.code, at = excluded.at
                """)
                .param("customer", customer.id().uuid())
                .param("platform", customer.platformId().uuid())
                .param("step", step)
                .param("names", texts(results, CheckResult::name))
                .param("outcomes", texts(results, result -> result.outcome().name()))
                .param("details", texts(results, CheckResult::detail))
                .param("requirements", texts(results, CheckResult::requirement))
                .param("codes", texts(results, CheckResult::code))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String[] texts(List<CheckResult> results, Function<CheckResult, @Nullable String> text) {
        return results.stream().map(text).toArray(String[]::new);
    }

    /** What one check said last; empty where it found nothing. */
    String latestDetail(Customer customer, String name) {
        return jdbc.sql("""
                select coalesce(detail, '') from kyc_checks
                where platform_id = :platform and customer_id = :customer and name = :name order by step desc limit 1
                """)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("name", name)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The answers to the last submission. */
    public List<Entry> latest(PlatformId platform, CustomerId customer) {
        return jdbc.sql("""
                select name, outcome, detail, requirement, code, at from kyc_checks
                where platform_id = :platform and customer_id = :customer
                and step = (select max(step) from kyc_checks
                  where platform_id = :platform and customer_id = :customer) order by name
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .query((row, number) -> new Entry(
                        new CheckResult(
                                row.getString("name"),
                                CheckOutcome.valueOf(row.getString("outcome")),
                                row.getString("detail"),
                                row.getString("requirement"),
                                row.getString("code")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
