package dev.vouch.kyc.check;

import dev.vouch.customer.Customer;
import dev.vouch.customer.PersonKey;
import dev.vouch.customer.Profile;
import dev.vouch.customer.TaxIds;
import dev.vouch.id.CustomerId;
import dev.vouch.owner.BeneficialOwners;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.OwnerFact;
import dev.vouch.screening.SpokenName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The identities under which customers were checked, and the customers that share one. */
@Repository
class Identities {

    /** Customers approved or in review; each way of sharing by its own index. */
    private static final String SHARING = """
            select c.id from customers c
            where c.platform_id = :platform and c.id <> :customer and c.deleted_at is null
            and c.kyc_status in ('APPROVED', 'UNDER_REVIEW', 'MANUAL_REVIEW') and c.id in (
              select id from customers where platform_id = :platform and tax_id_index = any(:tax_id_indexes)
              union
              select other.id from customers me
              join customers other on other.platform_id = :platform and other.person_key = me.person_key
              where me.platform_id = :platform and me.id = :customer
              union
              select customer_id from beneficial_owners
              where platform_id = :platform and tax_id_index = any(:tax_id_indexes) and deleted_at is null
              union
              select o.customer_id from customers me
              join beneficial_owners o on o.platform_id = :platform and o.person_key = me.person_key
                and o.deleted_at is null
              where me.platform_id = :platform and me.id = :customer
              union
              select customer_id from kyc_identities
              where platform_id = :platform and kind in ('PERSON', 'SIMILAR_PERSON', 'OWNER_PERSON')
              and key = any(:similar_persons)
              union
              select other.customer_id from documents mine
              join documents other on other.platform_id = :platform and other.sha256 = mine.sha256
              where mine.platform_id = :platform and mine.customer_id = :customer)
            order by c.id
            """;

    private final JdbcClient jdbc;
    private final TaxIds taxIds;
    private final BeneficialOwners owners;

    Identities(JdbcClient jdbc, TaxIds taxIds, BeneficialOwners owners) {
        this.jdbc = jdbc;
        this.taxIds = taxIds;
        this.owners = owners;
    }

    /** Of the customer and, of a business, of its owners. */
    static byte[][] similarPersons(KycFacts facts) {
        return Stream.concat(keys(facts.profile()), facts.owners().stream().flatMap(Identities::keys))
                .toArray(byte[][]::new);
    }

    private static Stream<byte[]> keys(Profile profile) {
        return keys(profile.firstName(), profile.middleName(), profile.lastName(), profile.dateOfBirth());
    }

    private static Stream<byte[]> keys(OwnerFact owner) {
        return keys(owner.firstName(), owner.middleName(), owner.lastName(), owner.dateOfBirth());
    }

    /** Of the name in each of its forms, and of what it sounds like. */
    private static Stream<byte[]> keys(
            @Nullable String first, @Nullable String middle, @Nullable String last, @Nullable LocalDate birth) {
        return Stream.concat(PersonKey.similar(first, middle, last, birth).stream(), spoken(birth, first, middle, last))
                .map(DigestUtils::sha256);
    }

    private static Stream<String> spoken(@Nullable LocalDate birth, @Nullable String... names) {
        String name = Stream.of(names).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
        return birth == null ? Stream.of() : SpokenName.keys(name).stream().map(key -> "spoken " + key + " " + birth);
    }

    /** Records the current identity, and those of the owners, so that later changes do not erase them. */
    void remember(KycFacts facts) {
        Customer customer = facts.customer();
        jdbc.sql("""
                insert into kyc_identities (platform_id, kind, key, customer_id)
                select platform_id, 'TAX_ID', tax_id_index, id from customers
                where platform_id = :platform and id = :customer and tax_id_index is not null
                union all
                select platform_id, 'PERSON', sha256(convert_to(person_key, 'UTF8')), id from customers
                where platform_id = :platform and id = :customer and person_key is not null
                union all
                select :platform, 'SIMILAR_PERSON', person, :customer from unnest(:similar_persons) as person
                union all
                select :platform, 'OWNER_TAX_ID', tax_id_index, :customer from beneficial_owners
                where platform_id = :platform and customer_id = :customer and deleted_at is null
                and tax_id_index is not null
                union all
                select :platform, 'OWNER_PERSON', person, :customer from unnest(:owners) as person
                on conflict do nothing
                """)
                .param("similar_persons", keys(facts.profile()).toArray(byte[][]::new))
                .param(
                        "owners",
                        facts.owners().stream().flatMap(Identities::keys).toArray(byte[][]::new))
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .update();
    }

    /** Customers approved or in review that share a tax id, a document, or name and birth date with this one. */
    List<CustomerId> sharedWith(KycFacts facts) {
        Customer customer = facts.customer();
        return jdbc.sql(SHARING)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .param(
                        "tax_id_indexes",
                        Stream.concat(taxIds.indexes(customer).stream(), ownerTaxIds(facts))
                                .toArray(byte[][]::new))
                .param("similar_persons", similarPersons(facts))
                .query((row, number) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }

    Stream<byte[]> ownerTaxIds(KycFacts facts) {
        return facts.owners().isEmpty() ? Stream.of() : owners.taxIdIndexes(facts.customer());
    }
}
