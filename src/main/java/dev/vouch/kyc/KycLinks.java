package dev.vouch.kyc;

import dev.vouch.branding.Brandings;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.KycLink;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import dev.vouch.owner.OwnerService;
import dev.vouch.tenancy.PlatformScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Creates links and finds their holders. */
@Repository
public class KycLinks {

    /**
     * The holder of a link.
     *
     * @param owner the owner of a business whose own link it is; null for the customer's link
     * @param ended whether the decision ended it: it shows the outcome and accepts nothing
     * @param redirectUrl where the holder continues at the end
     */
    public record Holder(
            PlatformId platform,
            CustomerId customer,
            @Nullable OwnerId owner,
            boolean ended,
            @Nullable String redirectUrl) {}

    private final JdbcClient jdbc;
    private final KycCases cases;
    private final CustomerService customers;
    private final OwnerService owners;
    private final OwnerKycLinks ownerLinks;
    private final Brandings brandings;
    private final Clock clock;

    KycLinks(
            JdbcClient jdbc,
            KycCases cases,
            CustomerService customers,
            OwnerService owners,
            OwnerKycLinks ownerLinks,
            Brandings brandings,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.customers = customers;
        this.owners = owners;
        this.ownerLinks = ownerLinks;
        this.brandings = brandings;
        this.clock = clock;
    }

    /** @param redirectUrl of an origin that is registered for the platform */
    @Transactional
    public KycLink make(PlatformId platform, CustomerId id, @Nullable String redirectUrl) {
        KycCase kycCase = cases.lock(platform, id).kycCase();
        if (!kycCase.takesResubmission()) {
            refuseIfDecided(kycCase);
        }
        brandings.of(platform).refuseUnlessAllowed(redirectUrl);
        return customers.openKycLink(platform, id, redirectUrl);
    }

    /** Creates the link by which one owner of a business sees and provides its own data. */
    @Transactional
    public KycLink makeForOwner(PlatformId platform, CustomerId id, OwnerId owner, @Nullable String redirectUrl) {
        KycCase kycCase = cases.lock(platform, id).kycCase();
        owners.retrieve(platform, id, owner);
        refuseIfDecided(kycCase);
        brandings.of(platform).refuseUnlessAllowed(redirectUrl);
        KycLink link = KycLink.fresh(platform, clock.instant());
        ownerLinks.replace(platform, id, owner, link, redirectUrl);
        return link;
    }

    /** A decision ends each link, and a new one would have nothing to complete until KYC is open again. */
    private static void refuseIfDecided(KycCase kycCase) {
        if (kycCase.status().isDecided()) {
            throw KycStepRefused.behindTheDecision(kycCase);
        }
    }

    /** The owners of a business with a valid link of their own. */
    public Set<OwnerId> ownersWithLink(PlatformId platform, CustomerId id) {
        return ownerLinks.holders(platform, id, clock.instant());
    }

    public Holder holder(String token) {
        return KycLink.platform(token)
                .flatMap(platform -> holder(platform, token))
                .orElseThrow(() -> new RequestFailed(
                        ErrorCode.KYC_LINK_NOT_FOUND,
                        "It has expired, or was replaced by a newer one, or your verification has been decided."));
    }

    private Optional<Holder> holder(PlatformId platform, String token) {
        try (PlatformScope scope = PlatformScope.of(platform)) {
            return jdbc.sql("""
                    select id as customer_id, cast(null as uuid) as owner_id, kyc_link_ended_at is not null as ended,
                      kyc_link_redirect_url as redirect_url
                    from customers
                    where platform_id = :platform and kyc_link_hash = :hash and kyc_link_expires_at > :now
                      and deleted_at is null
                    union all
                    select link.customer_id, link.owner_id, link.ended_at is not null, link.redirect_url
                    from owner_kyc_links link
                      join customers business on business.platform_id = :platform and business.id = link.customer_id
                      join beneficial_owners owner on owner.platform_id = :platform and owner.id = link.owner_id
                    where link.platform_id = :platform and link.hash = :hash and link.expires_at > :now
                      and business.deleted_at is null and owner.deleted_at is null
                    """)
                    .param("platform", platform.uuid())
                    .param("hash", KycLink.hash(token))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query((row, number) -> holder(platform, row))
                    .optional();
        }
    }

    private static Holder holder(PlatformId platform, ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        return new Holder(
                platform,
                new CustomerId(row.getObject("customer_id", UUID.class)),
                owner == null ? null : new OwnerId(owner),
                row.getBoolean("ended"),
                row.getString("redirect_url"));
    }
}
