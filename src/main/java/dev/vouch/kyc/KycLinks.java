package dev.vouch.kyc;

import dev.vouch.customer.CustomerService;
import dev.vouch.customer.KycLink;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes links, and finds who comes by one: it is looked up by its hash, before anybody knows for which platform. */
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
        KycCase kycCase = cases.hold(platform, id).kycCase();
        if (kycCase.status().isDecided()) {
            throw KycStepRefused.behindTheDecision(kycCase);
        }
        return customers.openKycLink(platform, id);
    }

    public KycLinkHolder holder(String token) {
        return jdbc.sql("select platform_id, id from customer_of_kyc_link(:hash, :now)")
                .param("hash", KycLink.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new KycLinkHolder(
                        new PlatformId(row.getObject("platform_id", UUID.class)),
                        new CustomerId(row.getObject("id", UUID.class))))
                .optional()
                .orElseThrow(() -> new RequestFailed(
                        ErrorCode.KYC_LINK_NOT_FOUND,
                        "It has expired, or was replaced by a newer one, or your verification has been decided."));
    }
}
