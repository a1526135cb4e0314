package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerPart;
import dev.vouch.customer.CustomerVirtualAccount;
import dev.vouch.customer.CustomerVirtualAccounts;
import dev.vouch.id.VirtualAccountId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The virtual accounts in the answer of a single customer: only where it has some. */
@Component
class VirtualAccountsPart implements CustomerPart {

    @Override
    public String name() {
        return "virtual_accounts";
    }

    @Override
    public String query() {
        return """
                select jsonb_agg(jsonb_build_object('id', v.id, 'currency', v.currency)
                  order by v.created_at desc, v.id desc)
                from virtual_accounts v where v.platform_id = c.platform_id and v.customer_id = c.id""";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }

    @Override
    public @Nullable CustomerVirtualAccounts of(Customer customer, @Nullable JsonNode read) {
        return read == null
                ? null
                : new CustomerVirtualAccounts(
                        read.valueStream().map(row -> account(customer, row)).toList());
    }

    private static CustomerVirtualAccount account(Customer customer, JsonNode row) {
        return new CustomerVirtualAccount(
                new VirtualAccountId(UUID.fromString(row.path("id").asString())),
                row.path("currency").asString(),
                VirtualAccountStatus.of(customer).toString());
    }
}
