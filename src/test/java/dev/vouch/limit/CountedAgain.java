package dev.vouch.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A platform's authorizations, counted from its events in sequence, and compared with the counts of the service. */
record CountedAgain(List<Told> events, Limits limits, JdbcClient rows) {

    record Told(UUID customer, long sequence, String type, BigDecimal amount) {}

    static CountedAgain from(JdbcClient rows, Limits limits) {
        List<Told> events = rows.sql("""
                select customer_id, sequence, type, (data::jsonb #>> '{object,amount}')::numeric as amount
                from events order by customer_id, sequence
                """)
                .query((row, number) ->
                        new Told(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getBigDecimal(4)))
                .list();
        return new CountedAgain(events, limits, rows);
    }

    /** At every moment, as all of it happens within a day; and what is counted as used is the sum. */
    CountedAgain assertLimitsHeld() {
        Map<UUID, BigDecimal> used = new HashMap<>();
        Map<UUID, Long> sequences = new HashMap<>();
        for (Told event : events) {
            assertThat(event.sequence()).isEqualTo(sequences.merge(event.customer(), 1L, Long::sum));
            BigDecimal before = used.getOrDefault(event.customer(), BigDecimal.ZERO);
            boolean fits = event.amount() != null
                    && new Allowance(limits, before, before)
                            .exceededBy(event.amount())
                            .isEmpty();
            switch (event.type()) {
                case "authorization.approved" -> {
                    assertThat(fits)
                            .as("%s, with %s used before", event, before)
                            .isTrue();
                    used.put(event.customer(), before.add(event.amount()));
                }
                case "authorization.declined" ->
                    assertThat(fits)
                            .as("%s, with %s used before", event, before)
                            .isFalse();
                case "authorization.reversed" -> used.put(event.customer(), before.subtract(event.amount()));
                default -> {}
            }
        }
        assertThat(differences()).isEmpty();
        used.forEach((customer, sum) -> assertThat(counted(customer)).isEqualByComparingTo(sum));
        return this;
    }

    void assertSomeWereDeclined() {
        assertThat(events).extracting(Told::type).contains("authorization.approved", "authorization.declined");
    }

    void assertNothingWasApprovedAfterTheLock() {
        List<String> types = events.stream().map(Told::type).toList();
        assertThat(types.subList(types.indexOf("customer.locked"), types.size()))
                .doesNotContain("authorization.approved");
    }

    private BigDecimal counted(UUID customer) {
        return rows.sql("select coalesce(sum(used), 0) from limit_usage where customer_id = ?")
                .param(customer)
                .query(BigDecimal.class)
                .single();
    }

    /** Days on which more or less is used than their authorizations sum up to. */
    private List<Map<String, Object>> differences() {
        return rows.sql("""
                select customer_id, day, used, sum from limit_usage
                full join (
                  select customer_id, counted_on as day, sum(amount) filter (where reversed_at is null) as sum
                  from authorizations where decision = 'APPROVED' group by customer_id, counted_on
                ) as counted using (customer_id, day)
                where used is distinct from coalesce(sum, 0)
                """).query().listOfRows();
    }
}
