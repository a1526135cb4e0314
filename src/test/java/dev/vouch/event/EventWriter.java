package dev.vouch.event;

import dev.vouch.Instance;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes customers as a service does, but in transactions that may stay open and overlap. */
final class EventWriter {

    private final PlatformId platform;
    private final EventRecorder recorder;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EventWriter(Instance instance, PlatformId platform) {
        this.platform = platform;
        this.recorder = instance.context().getBean(EventRecorder.class);
        this.jdbc = instance.context().getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(instance.context().getBean(PlatformTransactionManager.class));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void serve(Runnable work) {
        try (PlatformScope scope = PlatformScope.of(platform)) {
            work.run();
        }
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    void inTransactionThatFails(Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    /** Gets the transaction its number, as the claim of an idempotency key does before anything is locked. */
    void begin() {
        jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
    }

    void change(CustomerId customer, EventType type) {
        jdbc.sql("select id from customers where id = ? for update")
                .param(customer.uuid())
                .query()
                .singleRow();
        recorder.record(new TestChange(platform, customer, type));
    }

    private record TestChange(PlatformId platformId, CustomerId customerId, EventType type) implements Change {

        @Override
        public Instant at() {
            return Instant.now();
        }

        @Override
        public Object previous() {
            return null;
        }

        @Override
        public Object object() {
            return Map.of("id", customerId.toString());
        }
    }
}
