package dev.vouch.overview;

import dev.vouch.account.VirtualAccountStatus;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerOverview;
import dev.vouch.customer.CustomerOverviews;
import dev.vouch.customer.CustomerRow;
import dev.vouch.customer.CustomerVirtualAccount;
import dev.vouch.customer.CustomerWallet;
import dev.vouch.customer.KycStatus;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.id.VirtualAccountId;
import dev.vouch.id.WalletId;
import dev.vouch.limit.Limits;
import dev.vouch.limit.ShownLimits;
import dev.vouch.requirement.KycFactsReader;
import dev.vouch.requirement.VerificationDetails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OverviewReader implements CustomerOverviews {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final KycFactsReader facts;
    private final VerificationDetails verification;
    private final ShownLimits limits;
    private final Clock clock;

    OverviewReader(
            JdbcClient jdbc,
            JsonMapper json,
            KycFactsReader facts,
            VerificationDetails verification,
            ShownLimits limits,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.facts = facts;
        this.verification = verification;
        this.limits = limits;
        this.clock = clock;
    }

    /** One statement needs no transaction around it, and is one round trip without. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public CustomerOverview retrieve(PlatformId platform, CustomerId id) {
        return jdbc.sql("select " + CustomerRow.COLUMNS + ", " + OverviewRow.QUERY)
                .param("platform", platform.uuid())
                .param("customer", id.uuid())
                .param("today", today())
                .param("now", clock.instant().toString())
                .query((row, number) -> overview(CustomerRow.customer(row, number), OverviewRow.of(row, number)))
                .optional()
                .orElseThrow(() -> new NoSuchObject(ErrorCode.CUSTOMER_NOT_FOUND, id));
    }

    @Override
    public CustomerOverview of(Customer customer) {
        return overview(
                customer,
                jdbc.sql("select " + OverviewRow.QUERY)
                        .param("platform", customer.platformId().uuid())
                        .param("customer", customer.id().uuid())
                        .param("today", today())
                        .param("now", clock.instant().toString())
                        .query(OverviewRow::of)
                        .single());
    }

    @Override
    public CustomerOverview ofNew(Customer customer) {
        return overview(customer, OverviewRow.NOTHING);
    }

    private CustomerOverview overview(Customer customer, OverviewRow row) {
        VerificationDetails.Details details = verification.of(facts.of(customer, row.facts()));
        return new CustomerOverview(
                customer,
                details.requirements(),
                details.profiles(),
                limits.of(customer, ownLimits(row), row.usedToday(), row.usedThisMonth()),
                customer.kycStatus() == KycStatus.APPROVED
                        ? all(row.wallets()).map(OverviewReader::wallet).toList()
                        : null,
                row.virtualAccounts() == null
                        ? null
                        : all(row.virtualAccounts())
                                .map(account -> account(account, customer))
                                .toList());
    }

    /** As text, as is the time: the driver would leave the type of a date open, which costs round trips, see PlatformConnection. */
    private String today() {
        return LocalDate.now(clock).toString();
    }

    private static @Nullable Limits ownLimits(OverviewRow row) {
        return row.singleMax() == null || row.dailyMax() == null || row.monthlyMax() == null
                ? null
                : new Limits(row.singleMax(), row.dailyMax(), row.monthlyMax());
    }

    private Stream<JsonNode> all(@Nullable String array) {
        return array == null ? Stream.empty() : json.readTree(array).valueStream();
    }

    private static CustomerWallet wallet(JsonNode row) {
        return new CustomerWallet(
                new WalletId(UUID.fromString(row.path("id").asString())),
                row.path("blockchain").asString(),
                row.path("address").asString(),
                row.path("custody").asString(),
                row.path("label").asString(null));
    }

    private static CustomerVirtualAccount account(JsonNode row, Customer customer) {
        return new CustomerVirtualAccount(
                new VirtualAccountId(UUID.fromString(row.path("id").asString())),
                row.path("currency").asString(),
                VirtualAccountStatus.of(customer).toString());
    }
}
