package dev.vouch.faults;

import static dev.vouch.endorsement.RolloutCustomers.changed;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.endorsement.HastyRollout;
import dev.vouch.endorsement.RolloutCustomers;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service is killed amid applying a changed policy: in the transaction of one of the customers. */
@Proof
class KilledRolloutTests {

    /** It waits at the customer for as long as it takes. */
    private static final String PATIENT =
            "--spring.datasource.hikari.connection-init-sql=set role vouch_app; set lock_timeout = '5min'";

    private final TestDatabase database = TestDatabase.create();
    private RolloutCustomers customers;

    @BeforeEach
    void customersOfTheOldPolicy() {
        try (Instance old = Instance.on(database)) {
            customers = RolloutCustomers.of(database, Api.asOperator(old.port()), 8);
        }
    }

    @Test
    void everyCustomerIsEvaluatedOnce() throws Exception {
        killAtTheFourth(() -> ApplicationProcess.on(database, changed(PATIENT)));
        try (Instance next = Instance.on(database, changed())) {
            customers.assertEachIsEvaluatedOnce(next.port());
        }
    }

    @Test
    void aJobThatRecordsAnEvaluationTooSoonIsFound() throws Exception {
        killAtTheFourth(() -> ApplicationProcess.withMutant(HastyRollout.class, database, changed(PATIENT)));
        try (Instance next = Instance.withMutant(HastyRollout.class, database, changed())) {
            assertThatThrownBy(() -> customers.assertEachIsEvaluatedOnce(next.port()))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private void killAtTheFourth(Callable<ApplicationProcess> start) throws Exception {
        try (AutoCloseable locked = customers.lock(3);
                ApplicationProcess application = start.call()) {
            customers.awaitWaiting();
            application.kill();
        }
        customers.expireHeartbeatsOfTheKilled();
    }
}
