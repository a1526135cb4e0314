package dev.vouch.kyc.check;

import dev.vouch.customer.Customer;
import dev.vouch.customer.TaxIds;
import dev.vouch.id.CustomerId;
import dev.vouch.kyc.KycFacts;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody else on the platform has the tax id, a document, or the name and birth date. That of an owner may be somebody
 * else's too: people own several businesses.
 */
@Component
class DuplicateCheck implements Check {

    static final String NAME = "duplicates";

    /** Each of the three by its own index: there may be any number of customers. */
    static final String DUPLICATES = """
            (select c.id, 'tax id' as shared from customers c
             where c.platform_id = :platform and c.id <> :customer and c.deleted_at is null
             and c.tax_id_index = any(:tax_id_indexes)
             limit 5)
            union all
            (select c.id, 'name and birth date' from customers c
             where c.platform_id = :platform and c.id <> :customer and c.deleted_at is null
             and c.person_key = (select person_key from customers where platform_id = :platform and id = :customer)
             limit 5)
            union all
            (select distinct theirs.customer_id, 'document' from documents mine
             cross join lateral (
               select d.customer_id from documents d
               where d.platform_id = :platform and d.sha256 = mine.sha256
               and d.customer_id <> :customer and d.owner_id is null
               and exists (select from customers c
                 where c.platform_id = :platform and c.id = d.customer_id and c.deleted_at is null)
               limit 5) theirs
             where mine.platform_id = :platform and mine.customer_id = :customer
             and mine.owner_id is null and mine.superseded_at is null)
            """;

    private final JdbcClient jdbc;
    private final TaxIds taxIds;

    DuplicateCheck(JdbcClient jdbc, TaxIds taxIds) {
        this.jdbc = jdbc;
        this.taxIds = taxIds;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        Customer customer = facts.customer();
        List<String> others = jdbc.sql(DUPLICATES)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("tax_id_indexes", taxIds.indexes(customer).toArray(byte[][]::new))
                .query((row, number) ->
                        new CustomerId(row.getObject("id", UUID.class)) + " (" + row.getString("shared") + ")")
                .list();
        return others.isEmpty()
                ? CheckResult.clear(NAME)
                : CheckResult.refer(NAME, "Shared with others: " + String.join(", ", others) + ".");
    }
}
