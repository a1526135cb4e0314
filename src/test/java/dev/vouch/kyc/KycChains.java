package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Faults in the histories of a platform's customers.
 *
 * @param illegalSteps those that no table has
 * @param broken customers whose steps leave a number out, or begin elsewhere than where the one before ended, or that are
 *     not where their last step ended
 * @param eventGaps customers whose events are not numbered from one without gaps
 */
public record KycChains(List<String> illegalSteps, List<String> broken, List<String> eventGaps) {

    public static KycChains of(JdbcClient rows) {
        return new KycChains(illegalSteps(rows), broken(rows), eventGaps(rows));
    }

    public void assertWhole() {
        assertThat(illegalSteps).as("illegal steps").isEmpty();
        assertThat(broken).as("broken chains").isEmpty();
        assertThat(eventGaps).as("events with gaps").isEmpty();
    }

    private static List<String> illegalSteps(JdbcClient rows) {
        List<String> legal = LifecycleContract.STEPS.stream()
                .map(step -> step.from().name() + " " + step.action().name() + " "
                        + step.to().name())
                .toList();
        return strings(rows, "select distinct from_status || ' ' || action || ' ' || to_status from kyc_steps").stream()
                .filter(step -> !legal.contains(step))
                .toList();
    }

    private static List<String> broken(JdbcClient rows) {
        return strings(rows, """
                with chain as (
                  select customer_id, from_status, number,
                    lag(to_status, 1, 'NOT_STARTED') over steps as ended, lag(number, 1, 0) over steps as previous
                  from kyc_steps window steps as (partition by customer_id order by number, at)
                ), last as (
                  select distinct on (customer_id) customer_id, number, to_status from kyc_steps
                  order by customer_id, number desc, at desc
                )
                select customer_id::text from chain where from_status <> ended or number <> previous + 1
                union
                select c.id::text from customers c
                left join kyc_cases k on k.customer_id = c.id left join last on last.customer_id = c.id
                where coalesce(last.to_status, 'NOT_STARTED') <> c.kyc_status
                or coalesce(k.status, 'NOT_STARTED') <> c.kyc_status or coalesce(k.steps, 0) <> coalesce(last.number, 0)
                """);
    }

    private static List<String> eventGaps(JdbcClient rows) {
        return strings(rows, """
                select customer_id::text from events group by customer_id
                having min(sequence) <> 1 or max(sequence) <> count(*) or count(distinct sequence) <> count(*)
                """);
    }

    private static List<String> strings(JdbcClient rows, String sql) {
        return rows.sql(sql).query(String.class).list();
    }
}
