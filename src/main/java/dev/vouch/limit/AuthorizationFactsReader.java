package dev.vouch.limit;

import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.endorsement.EndorsementPolicy;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what an authorization is decided by, and sees to it that it stays so until the end of the transaction. */
@Repository
class AuthorizationFactsReader {

    private final JdbcClient jdbc;
    private final LimitProperties usual;
    private final EndorsementPolicy policy;

    AuthorizationFactsReader(JdbcClient jdbc, LimitProperties usual, EndorsementPolicy policy) {
        this.jdbc = jdbc;
        this.usual = usual;
        this.policy = policy;
    }

    /**
     * In one round trip: the lock of the customer, which everybody takes who changes anything of it, and what is so once
     * it is had. Nothing of a customer that does not exist.
     */
    Optional<AuthorizationFacts> lock(PlatformId platform, CustomerId customer, LocalDate today) {
        return jdbc.sql("select * from lock_authorization_facts(:platform, :customer, :today, :policy)")
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("today", today)
                .param("policy", policy.version())
                .query(this::facts)
                .optional();
    }

    private AuthorizationFacts facts(ResultSet row, int number) throws SQLException {
        CustomerType type = CustomerType.valueOf(row.getString("type"));
        KycLevel level = KycLevel.valueOf(row.getString("kyc_level"));
        return new AuthorizationFacts(
                CustomerStatus.valueOf(row.getString("status")),
                KycStatus.valueOf(row.getString("kyc_status")),
                row.getBoolean("locked"),
                endorsements((String[]) row.getArray("endorsements").getArray()),
                row.getBoolean("judged_by_another"),
                LimitFacts.from(row, number).allowance(usual.of(type, level)));
    }

    private static Set<Endorsement> endorsements(String[] names) {
        Set<Endorsement> all = EnumSet.noneOf(Endorsement.class);
        Arrays.stream(names).map(Endorsement::valueOf).forEach(all::add);
        return all;
    }
}
