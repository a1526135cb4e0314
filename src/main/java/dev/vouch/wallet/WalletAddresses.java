package dev.vouch.wallet;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses of a customer's wallets, including archived ones, for screening. */
@Repository
public class WalletAddresses {

    private final JdbcClient jdbc;

    WalletAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> of(PlatformId platform, CustomerId customer) {
        return jdbc.sql("select address from wallets where platform_id = :platform and customer_id = :customer")
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .query((row, number) -> row.getString("address"))
                .list();
    }
}
