package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.KycLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the facts of a customer in one statement, so that a whole customer is two round trips. */
@Component
class KycFactsReader {

    private static final String FACTS = """
            select jsonb_build_object(
              'level', c.kyc_level,
              'requests', coalesce((select requests from kyc_cases k where k.customer_id = c.id), '[]'),
              'documents', coalesce((select jsonb_agg(jsonb_build_object(
                  'id', d.id, 'owner_id', d.owner_id, 'type', lower(d.type), 'side', lower(d.side), 'status', lower(d.status),
                  'rejection_reason', d.rejection_reason, 'issued_on', d.issued_on, 'expires_on', d.expires_on,
                  'width', d.width, 'height', d.height)
                  order by d.created_at, d.id)
                from documents d where d.customer_id = c.id and d.superseded_at is null
                and not exists (select from beneficial_owners gone
                  where gone.id = d.owner_id and gone.deleted_at is not null)), '[]'),
              'owners', coalesce((select jsonb_agg(jsonb_build_object(
                  'id', o.id, 'first_name', o.first_name, 'middle_name', o.middle_name,
                  'last_name', o.last_name, 'date_of_birth', o.date_of_birth,
                  'address_provided', o.address_line1 is not null, 'country', o.address_country,
                  'tax_id_provided', o.tax_id_ciphertext is not null,
                  'ownership_percentage', o.ownership_percentage::text, 'roles', to_jsonb(o.roles),
                  'verification_status', o.verification_status) order by o.created_at, o.id)
                from beneficial_owners o where o.customer_id = c.id and o.deleted_at is null), '[]'),
              'owners_attested', exists (select from ownership_attestations a
                where a.customer_id = c.id and a.voided_at is null)
            )::text
            from customers c where c.platform_id = :platform and c.id = :customer
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    KycFactsReader(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Row(
            String level,
            List<Request> requests,
            List<DocumentFact> documents,
            List<OwnerFact> owners,
            boolean ownersAttested) {}

    KycFacts read(Customer customer) {
        String facts = jdbc.sql(FACTS)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .query(String.class)
                .single();
        return of(customer, json.readValue(facts, Row.class));
    }

    /** Of a customer that has just been created: there is nothing to read. */
    KycFacts ofNew(Customer customer) {
        return of(customer, new Row(KycLevel.STANDARD.name(), List.of(), List.of(), List.of(), false));
    }

    private KycFacts of(Customer customer, Row row) {
        return new KycFacts(
                customer,
                KycLevel.valueOf(row.level()),
                row.documents(),
                row.owners(),
                row.ownersAttested(),
                row.requests(),
                LocalDate.now(clock));
    }
}
