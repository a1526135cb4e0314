package dev.vouch.kyc;

import dev.vouch.customer.CustomerService;
import dev.vouch.customer.KycLink;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes links and finds their customers. */
@Repository
public class KycLinks {

    private final JdbcClient jdbc;
    private final KycCases cases;
    private final CustomerService customers;
    private final Clock clock;

    KycLinks(JdbcClient jdbc, KycCases cases, CustomerService customers, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.customers = customers;
        this.clock = clock;
    }

    /** A link dies with the decision, and behind one there is nothing to do until KYC is open again. */
    @Transactional
    public KycLink make(PlatformId platform, CustomerId id) {
        KycCase kycCase = cases.lock(platform, id).kycCase();
        if (kycCase.status().isDecided()) {
            throw KycStepRefused.behindTheDecision(kycCase);
        }
        return customers.openKycLink(platform, id);
    }

    public KycLinkHolder holder(String token) {
        return KycLink.platform(token)
                .flatMap(platform -> holder(platform, token))
                .orElseThrow(() -> new RequestFailed(
                        ErrorCode.KYC_LINK_NOT_FOUND,
                        "It has expired, or was replaced by a newer one, or your verification has been decided."));
    }

    private Optional<KycLinkHolder> holder(PlatformId platform, String token) {
        try (PlatformScope scope = PlatformScope.of(platform)) {
            return jdbc.sql("""
                    select id, kyc_link_ended_at is not null as ended from customers
                    where platform_id = :platform and kyc_link_hash = :hash and kyc_link_expires_at > :now
                      and deleted_at is null
                    """)
                    .param("platform", platform.uuid())
                    .param("hash", KycLink.hash(token))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query((row, number) -> new KycLinkHolder(
                            platform, new CustomerId(row.getObject("id", UUID.class)), row.getBoolean("ended")))
                    .optional();
        }
    }
}
