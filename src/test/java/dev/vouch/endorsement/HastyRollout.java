package dev.vouch.endorsement;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.util.List;
import java.util.Set;
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
            PlatformDirectory platforms,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        super(inForce, endorsements, platforms, jdbc);
        this.inForce = inForce;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    List<CustomerId> evaluatedByAnother(PlatformId platform, Set<CustomerId> failed) {
        List<CustomerId> page = super.evaluatedByAnother(platform, failed);
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
