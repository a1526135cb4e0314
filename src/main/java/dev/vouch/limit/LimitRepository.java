package dev.vouch.limit;

import dev.vouch.customer.Customer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored limits of customers. */
@Repository
class LimitRepository {

    private final JdbcClient jdbc;

    LimitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LimitFacts find(Customer customer, LocalDate today) {
        return jdbc.sql("select * from limit_facts(:platform, :customer, :today)")
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("today", today)
                .query(LimitFacts::from)
                .single();
    }

    void save(Customer customer, LimitOverride override) {
        jdbc.sql("""
                insert into limit_overrides
                  (customer_id, platform_id, single_max, daily_max, monthly_max, reason, actor, created_at)
                values (:customer, :platform, :single, :daily, :monthly, :reason, :actor, :at)
                on conflict (platform_id, customer_id) do update set
                  single_max = excluded.single_max, daily_max = excluded.daily_max, monthly_max = excluded.monthly_max,
                  reason = excluded.reason, actor = excluded.actor, created_at = excluded.created_at
                """)
                .param("customer", customer.id().uuid())
                .param("platform", customer.platformId().uuid())
                .param("single", override.limits().single())
                .param("daily", override.limits().daily())
                .param("monthly", override.limits().monthly())
                .param("reason", override.reason())
                .param("actor", override.actor())
                .param("at", override.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteOverride(Customer customer) {
        jdbc.sql("delete from limit_overrides where platform_id = :platform and customer_id = :customer")
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .update();
    }
}
