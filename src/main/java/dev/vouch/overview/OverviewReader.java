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
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Without a transaction of its own: a single statement is one round trip then, and no proxy stands before it. */
@Component
class OverviewReader implements CustomerOverviews {

    static final String RETRIEVE = "select " + CustomerRow.COLUMNS + ", " + OverviewRow.QUERY;

    /** What belongs to a customer that was read before. */
    static final String OTHERS = "select " + OverviewRow.QUERY;

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

    @Override
    public CustomerOverview retrieve(PlatformId platform, CustomerId id) {
        return jdbc.sql(RETRIEVE)
                .params(now(), today(), platform.uuid(), id.uuid())
                .query((row, number) -> overview(CustomerRow.customer(row, number), OverviewRow.of(row, number)))
                .optional()
                .orElseThrow(() -> new NoSuchObject(ErrorCode.CUSTOMER_NOT_FOUND, id));
    }

    @Override
    public CustomerOverview of(Customer customer) {
        return overview(
                customer,
                jdbc.sql(OTHERS)
                        .params(
                                now(),
                                today(),
                                customer.platformId().uuid(),
                                customer.id().uuid())
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

    /** As text, like the day: the driver would leave the type of a date open, which costs round trips, see PlatformConnection. */
    private String now() {
        return clock.instant().toString();
    }

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
