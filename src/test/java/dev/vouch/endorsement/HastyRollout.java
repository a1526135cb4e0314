package dev.vouch.endorsement;

import dev.vouch.customer.CustomerSweep;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A mutant: it records customers as evaluated as soon as it has read their ids. */
public class HastyRollout extends PolicyRollout {

    private final PolicyInForce inForce;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public HastyRollout(
            PolicyInForce inForce,
            Endorsements endorsements,
            CustomerSweep sweep,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        super(inForce, endorsements, sweep, jdbc);
        this.inForce = inForce;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    List<CustomerId> evaluatedByAnother(PlatformId platform, CustomerSweep.Place place) {
        List<CustomerId> page = super.evaluatedByAnother(platform, place);
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update customers set endorsement_policy = :policy
                        where platform_id = :platform and status = 'ACTIVE'
                        """)
                .param("policy", inForce.policy().version())
                .param("platform", platform.uuid())
                .update());
        return page;
    }
}
