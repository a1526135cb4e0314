package dev.vouch.kyc.check;

import dev.vouch.customer.Customer;
import dev.vouch.customer.SealedTaxId;
import dev.vouch.id.CustomerId;
import dev.vouch.kyc.KycFacts;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody else on the platform has the tax id, a document, or the name and birth date. */
@Component
class DuplicateCheck implements Check {

    private static final String NAME = "duplicates";

    private final JdbcClient jdbc;

    DuplicateCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        Customer customer = facts.customer();
        SealedTaxId taxId = customer.taxId();
        List<String> others = jdbc.sql("""
                select c.id from customers c
                where c.platform_id = :platform and c.id <> :customer and c.deleted_at is null
                and (c.tax_id_index = :taxId
                  or c.first_name = :firstName and c.last_name = :lastName and c.date_of_birth = :dateOfBirth
                  or exists (select from documents mine join documents theirs on theirs.sha256 = mine.sha256
                    where mine.customer_id = :customer and mine.superseded_at is null
                    and theirs.platform_id = :platform and theirs.customer_id = c.id))
                order by c.created_at limit 5
                """)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("taxId", taxId == null ? null : taxId.index())
                .param("firstName", facts.profile().firstName())
                .param("lastName", facts.profile().lastName())
                .param("dateOfBirth", facts.profile().dateOfBirth())
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)).toString())
                .list();
        return others.isEmpty()
                ? CheckResult.clear(NAME)
                : CheckResult.refer(NAME, "Shares a tax id, a document, or name and birth date with " + others + ".");
    }
}
