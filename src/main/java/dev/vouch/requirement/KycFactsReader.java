package dev.vouch.requirement;

import dev.vouch.agreement.CurrentTerms;
import dev.vouch.customer.Customer;
import dev.vouch.customer.KycLevel;
import dev.vouch.storage.StoredJson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of a customer in one statement, or as an expression of another statement. */
@Component
public class KycFactsReader {

    /**
     * An expression of type text on the customer {@code c}: JSON for {@link #of}, with null for missing objects. Its one
     * parameter is the current time. It has no name, as names would be replaced in the whole text for each request.
     */
    public static final String FACTS = """
            cast(json_build_object(
              'level', c.kyc_level,
              'kyc_case', (select json_build_object('requests', requests, 'simulated', simulated) from kyc_cases k
                where k.platform_id = c.platform_id and k.customer_id = c.id),
              'documents', (select json_agg(json_build_object(
                  'id', d.id, 'owner_id', d.owner_id, 'type', lower(d.type), 'side', lower(d.side), 'status', lower(d.status),
                  'rejection_reason', d.rejection_reason, 'issued_on', d.issued_on, 'expires_on', d.expires_on,
                  'issuing_country', d.issuing_country, 'width', d.width, 'height', d.height,
                  'sha256', encode(d.sha256, 'hex'))
                  order by d.created_at, d.id)
                from documents d
                where d.platform_id = c.platform_id and d.customer_id = c.id and d.superseded_at is null
                and not exists (select from beneficial_owners gone
                  where gone.platform_id = d.platform_id and gone.id = d.owner_id and gone.deleted_at is not null)),
              'owners', (select json_agg(json_build_object(
                  'id', o.id, 'first_name', o.first_name, 'middle_name', o.middle_name,
                  'last_name', o.last_name, 'date_of_birth', o.date_of_birth,
                  'address_provided', o.address_line1 is not null, 'country', o.address_country,
                  'tax_id_provided', o.tax_id_ciphertext is not null,
                  'ownership_percentage', cast(o.ownership_percentage as text), 'roles', to_json(o.roles),
                  'verification_status', o.verification_status) order by o.created_at, o.id)
                from beneficial_owners o
                where o.platform_id = c.platform_id and o.customer_id = c.id and o.deleted_at is null),
              'owners_attested', exists (select from ownership_attestations a
                where a.platform_id = c.platform_id and a.customer_id = c.id and a.voided_at is null),
              'terms', (select json_build_object('version', t.version, 'accepted', exists (select from agreements a
                  where a.platform_id = c.platform_id and a.customer_id = c.id and a.kind = t.kind
                  and a.version = t.version and a.text_sha256 = t.text_sha256))
                from (select kind, version, text_sha256 from terms
                  where platform_id = c.platform_id and kind = 'terms_of_service'
                  and effective_at <= cast(? as timestamptz)
                  order by effective_at desc, created_at desc, id desc limit 1) t)
            ) as text)""";

    private static final String QUERY = "select " + FACTS + " from customers c where c.platform_id = ? and c.id = ?";

    private static final Row NOTHING = new Row(KycLevel.STANDARD.name(), null, null, null, false, null);

    private final JdbcClient jdbc;
    private final CurrentTerms terms;
    private final Clock clock;

    KycFactsReader(JdbcClient jdbc, CurrentTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    private record Row(
            String level,
            @Nullable Case kycCase,
            @Nullable List<DocumentFact> documents,
            @Nullable List<OwnerFact> owners,
            boolean ownersAttested,
            @Nullable TermsFact terms) {}

    private record Case(List<Request> requests, boolean simulated) {}

    public KycFacts read(Customer customer) {
        return of(
                customer,
                jdbc.sql(QUERY)
                        .params(
                                clock.instant().toString(),
                                customer.platformId().uuid(),
                                customer.id().uuid())
                        .query(String.class)
                        .single());
    }

    /** @param facts as {@link #FACTS} reads them; null for a customer that was just created */
    public KycFacts of(Customer customer, @Nullable String facts) {
        Row row = facts == null ? NOTHING : StoredJson.read(facts, Row.class);
        return new KycFacts(
                customer,
                KycLevel.valueOf(row.level()),
                row.documents() == null ? List.of() : row.documents(),
                row.owners() == null ? List.of() : row.owners(),
                row.ownersAttested(),
                row.kycCase() == null ? List.of() : row.kycCase().requests(),
                row.kycCase() != null && row.kycCase().simulated(),
                facts == null ? unaccepted(customer) : row.terms(),
                LocalDate.now(clock));
    }

    private @Nullable TermsFact unaccepted(Customer customer) {
        return terms.ofService(customer.platformId())
                .map(version -> new TermsFact(version.version(), false))
                .orElse(null);
    }
}
