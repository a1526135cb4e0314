package dev.vouch.limit;

import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.endorsement.PolicyInForce;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts that decide an authorization, and locks them until the end of the transaction. */
@Repository
class AuthorizationFactsReader {

    private final JdbcClient jdbc;
    private final LimitProperties usual;
    private final PolicyInForce policy;

    AuthorizationFactsReader(JdbcClient jdbc, LimitProperties usual, PolicyInForce policy) {
        this.jdbc = jdbc;
        this.usual = usual;
        this.policy = policy;
    }

    /**
     * Locks the customer, as every change of it does, and reads the facts, in one round trip; empty for a customer that
     * does not exist. Where another policy than the one in force has evaluated the customer, this instance may not have
     * read yet that the policy was replaced.
     */
    Optional<AuthorizationFacts> lock(PlatformId platform, CustomerId customer, LocalDate today) {
        Optional<AuthorizationFacts> facts = jdbc.sql(
                        "select * from lock_authorization_facts(:platform, :customer, :today)")
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("today", today)
                .query(this::facts)
                .optional();
        facts.filter(AuthorizationFacts::isEvaluatedByAnother).ifPresent(stale -> policy.refresh());
        return facts;
    }

    private AuthorizationFacts facts(ResultSet row, int number) throws SQLException {
        CustomerType type = CustomerType.valueOf(row.getString("type"));
        KycLevel level = KycLevel.valueOf(row.getString("kyc_level"));
        Set<Endorsement> endorsements = Rows.texts(row, "endorsements").stream()
                .map(Endorsement::valueOf)
                .collect(Collectors.toSet());
        return new AuthorizationFacts(
                CustomerStatus.valueOf(row.getString("status")),
                endorsements,
                !row.getString("policy_in_force").equals(row.getString("evaluated_by")),
                LimitFacts.from(row, number).allowance(usual.of(type, level)));
    }
}
