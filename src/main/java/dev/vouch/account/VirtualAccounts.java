package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.VirtualAccountId;
import dev.vouch.storage.Rows;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The virtual accounts of a customer. Rows never change except for their version, so there is no entity. */
@Repository
class VirtualAccounts {

    /** With the customer's status of the same moment: a version is never newer than the status shown with it. */
    private static final String SELECT = """
            select a.id, a.currency, a.issuer, a.details_ciphertext, a.version, a.created_at, a.updated_at,
              c.status
            from virtual_accounts a join customers c on c.platform_id = :platform and c.id = a.customer_id
            where a.platform_id = :platform and a.customer_id = :customer
            """;

    private final JdbcClient jdbc;
    private final SealedDetails details;

    VirtualAccounts(JdbcClient jdbc, SealedDetails details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    void add(Customer customer, VirtualAccount account, AccountDetails issued) {
        jdbc.sql("""
                insert into virtual_accounts
                  (id, platform_id, customer_id, currency, issuer, details_ciphertext, version, created_at,
                   updated_at)
                values (:id, :platform, :customer, :currency, :issuer, :details, :version, :at, :at)
                """)
                .param("id", account.id().uuid())
                .param("platform", account.platformId().uuid())
                .param("customer", account.customerId().uuid())
                .param("currency", account.currency().name())
                .param("issuer", account.issuer())
                .param("details", details.seal(customer, account.id(), issued))
                .param("version", account.version())
                .param("at", account.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<VirtualAccountId> findByCurrency(Customer customer, AccountCurrency currency) {
        return jdbc.sql("select id from virtual_accounts where platform_id = :platform and customer_id = :customer"
                        + " and currency = :currency")
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("currency", currency.name())
                .query(UUID.class)
                .optional()
                .map(VirtualAccountId::new);
    }

    Optional<VirtualAccount> find(Customer customer, VirtualAccountId id) {
        return jdbc.sql(SELECT + " and a.id = :id")
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("id", id.uuid())
                .query((row, number) -> account(row, customer))
                .optional();
    }

    List<VirtualAccount> findAfter(Customer customer, Cursor after, int rows) {
        return jdbc.sql(SELECT + """
                and (a.created_at, a.id) < (:createdAt, :id) order by a.created_at desc, a.id desc limit :rows
                """)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("createdAt", after.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("rows", rows)
                .query((row, number) -> account(row, customer))
                .list();
    }

    /** Their status has changed with that of their customer. */
    void raiseVersions(PlatformId platform, CustomerId customer, Instant at) {
        jdbc.sql("""
                update virtual_accounts set version = version + 1, updated_at = :at
                where platform_id = :platform and customer_id = :customer
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .update();
    }

    private VirtualAccount account(ResultSet row, Customer customer) throws SQLException {
        VirtualAccountId id = new VirtualAccountId(row.getObject("id", UUID.class));
        return new VirtualAccount(
                id,
                customer.platformId(),
                customer.id(),
                AccountCurrency.valueOf(row.getString("currency")),
                row.getString("issuer"),
                VirtualAccountStatus.of(CustomerStatus.valueOf(row.getString("status"))),
                details.open(customer, id, row.getBytes("details_ciphertext")),
                row.getLong("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }
}
