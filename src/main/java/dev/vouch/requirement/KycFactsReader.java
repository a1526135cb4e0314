package dev.vouch.requirement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerParts;
import dev.vouch.customer.KycLevel;
import dev.vouch.storage.StoredJson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the facts of a customer in one statement, so that a whole customer is two round trips. */
@Component
public class KycFactsReader {

    private static final String FACTS = """
            select jsonb_build_object(
              'level', c.kyc_level,
              'requests', coalesce((select requests from kyc_cases k
                where k.platform_id = c.platform_id and k.customer_id = c.id), '[]'),
              'simulated', coalesce((select simulated from kyc_cases k
                where k.platform_id = c.platform_id and k.customer_id = c.id), false),
              'documents', coalesce((select jsonb_agg(jsonb_build_object(
                  'id', d.id, 'owner_id', d.owner_id, 'type', lower(d.type), 'side', lower(d.side), 'status', lower(d.status),
                  'rejection_reason', d.rejection_reason, 'issued_on', d.issued_on, 'expires_on', d.expires_on,
                  'issuing_country', d.issuing_country, 'width', d.width, 'height', d.height,
                  'sha256', encode(d.sha256, 'hex'))
                  order by d.created_at, d.id)
                from documents d
                where d.platform_id = c.platform_id and d.customer_id = c.id and d.superseded_at is null
                and not exists (select from beneficial_owners gone
                  where gone.platform_id = d.platform_id and gone.id = d.owner_id and gone.deleted_at is not null)), '[]'),
              'owners', coalesce((select jsonb_agg(jsonb_build_object(
                  'id', o.id, 'first_name', o.first_name, 'middle_name', o.middle_name,
                  'last_name', o.last_name, 'date_of_birth', o.date_of_birth,
                  'address_provided', o.address_line1 is not null, 'country', o.address_country,
                  'tax_id_provided', o.tax_id_ciphertext is not null,
                  'ownership_percentage', o.ownership_percentage::text, 'roles', to_jsonb(o.roles),
                  'verification_status', o.verification_status) order by o.created_at, o.id)
                from beneficial_owners o
                where o.platform_id = c.platform_id and o.customer_id = c.id and o.deleted_at is null), '[]'),
              'owners_attested', exists (select from ownership_attestations a
                where a.platform_id = c.platform_id and a.customer_id = c.id and a.voided_at is null)%s
            )::text
            from customers c where c.platform_id = :platform and c.id = :customer
            """;

    private static final TypeReference<List<Request>> REQUESTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomerParts parts;
    private final Clock clock;
    private final String facts;
    private final String factsAndParts;

    KycFactsReader(JdbcClient jdbc, JsonMapper json, CustomerParts parts, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.parts = parts;
        this.clock = clock;
        this.facts = FACTS.formatted("");
        this.factsAndParts = FACTS.formatted(",\n  'parts', " + parts.query());
    }

    private record Row(
            String level,
            @Nullable JsonNode requests,
            boolean simulated,
            List<DocumentFact> documents,
            List<OwnerFact> owners,
            boolean ownersAttested,
            @Nullable JsonNode parts) {}

    /** With what other packages have to show of the customer. */
    record WithParts(KycFacts facts, List<Object> parts) {}

    public KycFacts read(Customer customer) {
        return of(customer, read(facts, customer, Map.of()));
    }

    WithParts readWithParts(Customer customer) {
        Row row = read(factsAndParts, customer, parts.parameters());
        return new WithParts(of(customer, row), parts.of(customer, Objects.requireNonNull(row.parts())));
    }

    /** Of a customer that has just been created: there is nothing to read. */
    WithParts ofNew(Customer customer) {
        Row nothing = new Row(KycLevel.STANDARD.name(), null, false, List.of(), List.of(), false, null);
        return new WithParts(of(customer, nothing), parts.ofNew(customer));
    }

    private Row read(String sql, Customer customer, Map<String, Object> parameters) {
        String row = jdbc.sql(sql)
                .param("platform", customer.platformId().uuid())
                .param("customer", customer.id().uuid())
                .params(parameters)
                .query(String.class)
                .single();
        return json.readValue(row, Row.class);
    }

    private KycFacts of(Customer customer, Row row) {
        return new KycFacts(
                customer,
                KycLevel.valueOf(row.level()),
                row.documents(),
                row.owners(),
                row.ownersAttested(),
                row.requests() == null ? List.of() : StoredJson.read(row.requests(), REQUESTS),
                row.simulated(),
                LocalDate.now(clock));
    }
}
