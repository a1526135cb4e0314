package dev.vouch.wallet;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerPart;
import dev.vouch.customer.CustomerWallet;
import dev.vouch.customer.CustomerWallets;
import dev.vouch.customer.KycStatus;
import dev.vouch.id.WalletId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The wallets in the answer of a single customer: only while it is approved. */
@Component
class WalletsPart implements CustomerPart {

    @Override
    public String name() {
        return "wallets";
    }

    @Override
    public String query() {
        return """
                select jsonb_agg(jsonb_build_object('id', w.id, 'blockchain', lower(w.blockchain), 'address', w.address,
                  'custody', lower(w.custody), 'label', w.label) order by w.created_at desc, w.id desc)
                from (select * from wallets where platform_id = c.platform_id and customer_id = c.id and archived_at is null
                  order by created_at desc, id desc limit :walletsMost) w""";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("walletsMost", CustomerWallets.MOST);
    }

    @Override
    public @Nullable CustomerWallets of(Customer customer, @Nullable JsonNode read) {
        if (customer.kycStatus() != KycStatus.APPROVED) {
            return null;
        }
        return new CustomerWallets(
                read == null
                        ? List.of()
                        : read.valueStream().map(WalletsPart::wallet).toList());
    }

    private static CustomerWallet wallet(JsonNode row) {
        return new CustomerWallet(
                new WalletId(UUID.fromString(row.path("id").asString())),
                row.path("blockchain").asString(),
                row.path("address").asString(),
                row.path("custody").asString(),
                row.path("label").asString(null));
    }
}
