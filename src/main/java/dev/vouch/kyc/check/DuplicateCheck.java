package dev.vouch.kyc.check;

import dev.vouch.customer.Customer;
import dev.vouch.customer.TaxIds;
import dev.vouch.id.CustomerId;
import dev.vouch.kyc.Finding;
import dev.vouch.requirement.KycFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody else on the platform, deleted and rejected customers included, has the tax id, an identity document, or the name
 * and birth date. Nobody who was finally rejected, and no owner of a business that was, had the tax id, or the birth date
 * and a name that sounds alike, whenever it was checked. Owners are compared with the finally rejected alone: people own
 * several businesses, and may be customers themselves. A file belongs to one document of one person.
 */
@Component
class DuplicateCheck implements Check {

    static final String NAME = "duplicates";

    private static final String SAME_TAX_ID = """
            (select c.id, 'the tax id' as shared, c.finally_rejected, c.deleted_at is not null as deleted
             from customers c
             where c.platform_id = :platform and c.id <> :customer and c.tax_id_index = any(:tax_id_indexes)
             order by c.finally_rejected desc, c.id limit 20)
            """;

    private static final String SAME_PERSON = """
            (select c.id, 'the name and birth date', c.finally_rejected, c.deleted_at is not null from customers c
             where c.platform_id = :platform and c.id <> :customer
             and c.person_key = (select person_key from customers where platform_id = :platform and id = :customer)
             order by c.finally_rejected desc, c.id limit 20)
            """;

    /** Also by an earlier tax id, or by that of an owner. */
    private static final String REJECTED_WITH_TAX_ID = """
            (select distinct c.id, case i.kind when 'TAX_ID' then 'the earlier tax id' else 'an owner with the tax id' end,
               true, c.deleted_at is not null
             from kyc_identities i join customers c on c.platform_id = :platform and c.id = i.customer_id
             where i.platform_id = :platform and i.kind in ('TAX_ID', 'OWNER_TAX_ID')
             and i.key = any(cast(:tax_id_indexes as bytea[]) || cast(:owner_tax_id_indexes as bytea[]))
             and i.customer_id <> :customer and c.finally_rejected and c.tax_id_index is distinct from i.key
             order by c.id limit 5)
            """;

    /** Also by an earlier name and birth date, or by those of an owner. */
    private static final String REJECTED_WITH_SIMILAR_NAME = """
            (select distinct c.id,
               case when i.kind = 'OWNER_PERSON' then 'an owner with a similar name and birth date'
                 when i.kind = 'PERSON' and i.key is distinct from sha256(convert_to(c.person_key, 'UTF8'))
                 then 'the earlier name and birth date' else 'a similar name and birth date' end,
               true, c.deleted_at is not null
             from customers me
             join kyc_identities i on i.platform_id = :platform and i.kind in ('PERSON', 'SIMILAR_PERSON', 'OWNER_PERSON')
               and i.key = any(:similar_persons)
             join customers c on c.platform_id = :platform and c.id = i.customer_id
             where me.platform_id = :platform and me.id = :customer and i.customer_id <> :customer and c.finally_rejected
             and c.person_key is distinct from me.person_key order by c.id limit 5)
            """;

    private static final String TAX_ID_OF_OWNER = """
            (select c.id, 'the tax id of an owner', true, c.deleted_at is not null from customers c
             where c.platform_id = :platform and c.id <> :customer and c.tax_id_index = any(:owner_tax_id_indexes)
             and c.finally_rejected order by c.id limit 5)
            """;

    private static final String PERSON_OF_OWNER = """
            (select c.id, 'the name and birth date of an owner', true, c.deleted_at is not null
             from beneficial_owners o
             cross join lateral (select id, deleted_at from customers
               where platform_id = :platform and person_key = o.person_key and finally_rejected order by id limit 5) c
             where o.platform_id = :platform and o.customer_id = :customer and o.deleted_at is null)
            """;

    /** For another person, or for something else of the same person. */
    private static final String SAME_FILE = """
            (select distinct c.id, 'a document', c.finally_rejected, c.deleted_at is not null
             from documents mine
             join customers me on me.platform_id = :platform and me.id = :customer
             left join beneficial_owners my on my.platform_id = :platform and my.id = mine.owner_id
             cross join lateral (
               select d.customer_id, d.owner_id, d.type, d.side from documents d
               join customers of on of.platform_id = :platform and of.id = d.customer_id
               where d.platform_id = :platform and d.sha256 = mine.sha256 and d.id <> mine.id
               order by of.finally_rejected desc, d.id limit 20) other
             join customers c on c.platform_id = :platform and c.id = other.customer_id
             left join beneficial_owners their on their.platform_id = :platform and their.id = other.owner_id
             where mine.platform_id = :platform and mine.customer_id = :customer and mine.superseded_at is null
             and case
               when other.customer_id = :customer then other.owner_id is distinct from mine.owner_id
                 or (mine.type in ('PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID', 'SELFIE')
                   and (other.type, other.side) is distinct from (mine.type, mine.side))
               when mine.owner_id is null and other.owner_id is null then true
               else coalesce(my.person_key, me.person_key) is distinct from coalesce(their.person_key, c.person_key)
             end)
            """;

    /**
     * Each lookup uses its own index. Finally rejected customers come first, and the same ones each time: others would be
     * new findings.
     */
    static final String DUPLICATES = String.join(
            "union all\n",
            SAME_TAX_ID,
            SAME_PERSON,
            REJECTED_WITH_TAX_ID,
            REJECTED_WITH_SIMILAR_NAME,
            TAX_ID_OF_OWNER,
            PERSON_OF_OWNER,
            SAME_FILE);

    /** Shared with a finally rejected customer. */
    private static final Finding.Strength REJECTED = new Finding.Strength(1, 0, false, null);

    private final JdbcClient jdbc;
    private final TaxIds taxIds;
    private final Identities identities;

    DuplicateCheck(JdbcClient jdbc, TaxIds taxIds, Identities identities) {
        this.jdbc = jdbc;
        this.taxIds = taxIds;
        this.identities = identities;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        Customer customer = facts.customer();
        List<Finding> found = jdbc.sql(DUPLICATES)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param("tax_id_indexes", taxIds.indexes(customer).toArray(byte[][]::new))
                .param("similar_persons", Identities.similarPersons(facts))
                .param("owner_tax_id_indexes", identities.ownerTaxIds(facts).toArray(byte[][]::new))
                .query((row, number) -> finding(row, customer))
                .list();
        return CheckResult.of(NAME, found);
    }

    static boolean isOfRejected(Finding finding) {
        return finding.check().equals(NAME) && finding.strength().score() >= REJECTED.score();
    }

    private static Finding finding(ResultSet row, Customer customer) throws SQLException {
        CustomerId other = new CustomerId(row.getObject("id", UUID.class));
        String shared = row.getString("shared");
        boolean isRejected = row.getBoolean("finally_rejected");
        String who = other.equals(customer.id()) ? "Another document of this customer" : other.toString();
        String remarks = Stream.of(isRejected ? "finally rejected" : null, row.getBoolean("deleted") ? "deleted" : null)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
        String detail = who + " has " + (other.equals(customer.id()) ? "the same file" : shared)
                + (remarks.isEmpty() ? "." : " (" + remarks + ").");
        return Finding.lasting(NAME, other + " " + shared, detail, isRejected ? REJECTED : Finding.Strength.NONE);
    }
}
