package dev.vouch.kyc;

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

/** Finds who comes by a link. It is looked up by its hash, before anybody knows for which platform. */
@Repository
public class KycLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    KycLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
