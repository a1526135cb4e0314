package dev.vouch.wallet;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.WalletId;
import dev.vouch.storage.Rows;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wallets by platform and customer. Rows never change except to be archived, so there is no entity. */
@Repository
class Wallets {

    private static final String SELECT = "select id, platform_id, customer_id, blockchain, address, custody, label,"
            + " created_at, archived_at from wallets where platform_id = :platform";

    private final JdbcClient jdbc;

    Wallets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the wallet unless its address is taken; waits for a concurrent transaction that adds the same address.
     *
     * @throws WalletExists naming the wallet that has it
     */
    void add(Wallet wallet) {
        while (!insert(wallet)) {
            // The conflicting wallet may be archived before this query finds it: then the insert is retried.
            Optional<Wallet> existing = holderOf(wallet.platformId(), wallet.blockchain(), wallet.address());
            if (existing.isPresent()) {
                throw new WalletExists(existing.get());
            }
        }
    }

    private boolean insert(Wallet wallet) {
        return jdbc.sql("""
                        insert into wallets
                          (id, platform_id, customer_id, blockchain, address, custody, label, created_at)
                        values (:id, :platform, :customer, :blockchain, :address, :custody, :label, :at)
                        on conflict (platform_id, blockchain, address) where released_at is null do nothing
                        """)
                        .param("id", wallet.id().uuid())
                        .param("platform", wallet.platformId().uuid())
                        .param("customer", wallet.customerId().uuid())
                        .param("blockchain", wallet.blockchain().name())
                        .param("address", wallet.address())
                        .param("custody", wallet.custody().name())
                        .param("label", wallet.label())
                        .param("at", wallet.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<Wallet> holderOf(PlatformId platform, Blockchain blockchain, String address) {
        return jdbc.sql(SELECT + " and blockchain = :blockchain and address = :address and released_at is null")
                .param("platform", platform.uuid())
                .param("blockchain", blockchain.name())
                .param("address", address)
                .query(Wallets::wallet)
                .optional();
    }

    Optional<Wallet> find(PlatformId platform, CustomerId customer, WalletId id) {
        return jdbc.sql(SELECT + " and customer_id = :customer and id = :id")
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("id", id.uuid())
                .query(Wallets::wallet)
                .optional();
    }

    List<Wallet> findAfter(PlatformId platform, CustomerId customer, Cursor after, int rows) {
        return jdbc.sql(SELECT
                        + " and customer_id = :customer and archived_at is null and (created_at, id) < (:createdAt,"
                        + " :id) order by created_at desc, id desc limit :rows")
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("createdAt", after.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("rows", rows)
                .query(Wallets::wallet)
                .list();
    }

    /** Also releases its address for other customers. */
    void archive(Wallet wallet) {
        jdbc.sql("""
                update wallets set archived_at = :at, released_at = coalesce(released_at, :at)
                where platform_id = :platform and customer_id = :customer and id = :id
                """)
                .param("at", Objects.requireNonNull(wallet.archivedAt()).atOffset(ZoneOffset.UTC))
                .param("platform", wallet.platformId().uuid())
                .param("customer", wallet.customerId().uuid())
                .param("id", wallet.id().uuid())
                .update();
    }

    /** Releases the addresses of a deleted customer for others. */
    void release(PlatformId platform, CustomerId customer, Instant now) {
        jdbc.sql("""
                update wallets set released_at = :now
                where platform_id = :platform and customer_id = :customer and released_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .update();
    }

    /**
     * Returns the addresses of a restored customer; waits for a concurrent transaction that adds one of them.
     *
     * @return the wallets whose address another customer has taken
     */
    List<Wallet> reclaim(PlatformId platform, CustomerId customer) {
        jdbc.sql("select reclaim_wallets(:platform, :customer)")
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .query((row, number) -> number)
                .single();
        return jdbc.sql(SELECT + " and customer_id = :customer and archived_at is null and released_at is not null")
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .query(Wallets::wallet)
                .list();
    }

    private static Wallet wallet(ResultSet row, int number) throws SQLException {
        return new Wallet(
                new WalletId(row.getObject("id", UUID.class)),
                new PlatformId(row.getObject("platform_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                Blockchain.valueOf(row.getString("blockchain")),
                row.getString("address"),
                Custody.valueOf(row.getString("custody")),
                row.getString("label"),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "archived_at"));
    }
}
