package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.web.Cursor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** The status is derived in three places, by the aggregate, in the table and in the search: they agree on every row. */
class CustomerStatusJourneyTests extends Journey {

    private record Facts(boolean deleted, boolean locked, KycStatus kycStatus, String restrictedUntil) {

        /** As the contract says it. */
        CustomerStatus status() {
            if (deleted) {
                return CustomerStatus.DELETED;
            } else if (locked || kycStatus == KycStatus.REJECTED) {
                return CustomerStatus.SUSPENDED;
            } else if (kycStatus == KycStatus.APPROVED) {
                return CustomerStatus.ACTIVE;
            }
            return CustomerStatus.PENDING;
        }

        Standing standing() {
            return switch (status()) {
                case PENDING -> Standing.APPROVAL_PENDING;
                case SUSPENDED -> Standing.LOCKED;
                case ACTIVE -> "future".equals(restrictedUntil) ? Standing.RESTRICTED : Standing.ACTIVE;
                case DELETED -> null;
            };
        }
    }

    private static final CustomerFilter EVERY = new CustomerFilter(
            null, null, null, null, null, null, null, null, null, null, Map.of(), null, null, null, null, true);

    @Autowired
    private CustomerSearch search;

    @Autowired
    private CustomerRepository repository;

    private Map<String, Facts> customers;

    @BeforeEach
    void aCustomerForEveryCombination() {
        customers = Stream.of(true, false)
                .flatMap(deleted -> Stream.of(true, false)
                        .flatMap(locked -> Stream.of(KycStatus.values())
                                .flatMap(kycStatus -> Stream.of("none", "past", "future")
                                        .map(until -> new Facts(deleted, locked, kycStatus, until)))))
                .collect(Collectors.toMap(this::create, facts -> facts));
        assertThat(customers).hasSize(2 * 2 * 8 * 3);
    }

    private String create(Facts facts) {
        String id = api.post("/v0/customers", Customers.aCustomer().toString()).text("/id");
        String until = facts.restrictedUntil().equals("past") ? "2020-01-01T00:00:00.000Z" : "2999-01-01T00:00:00.000Z";
        String restriction = "[{\"id\":\"rst_01kdvdna008000000000000001\",\"object\":\"restriction\",\"endorsements\":"
                + "[\"can_use_mpc\"],\"reason\":\"x\",\"created_at\":\"2019-01-01T00:00:00.000Z\",\"expires_at\":\""
                + until
                + "\"}]";
        boolean restricted = !facts.restrictedUntil().equals("none");
        rows().sql()
                .sql("""
                        update customers set kyc_status = :kyc, locked_at = :locked::timestamptz, lock_reason = :reason,
                        locked_by = :by,
                        deleted_at = :deleted::timestamptz, restrictions = :restrictions::jsonb,
                        restricted_until = :until::timestamptz where id = :id
                        """)
                .param("kyc", facts.kycStatus().name())
                .param("locked", facts.locked() ? "2020-01-01T00:00:00Z" : null)
                .param("reason", facts.locked() ? "x" : null)
                .param("by", facts.locked() ? "PLATFORM" : null)
                .param("deleted", facts.deleted() ? "2020-01-01T00:00:00Z" : null)
                .param("restrictions", restricted ? restriction : "[]")
                .param("until", restricted ? until : null)
                .param("id", uuid(id))
                .update();
        return id;
    }

    @Test
    void aggregateTableAndSearchAgree() {
        Map<String, String> inTheTable =
                rows().sql().sql("select id, status from customers").query().listOfRows().stream()
                        .collect(Collectors.toMap(
                                row -> row.get("id").toString(),
                                row -> row.get("status").toString()));

        customers.forEach((id, facts) -> {
            Answer customer = api.get("/v0/customers/" + id);
            assertThat(customer.text("/status"))
                    .as(facts.toString())
                    .isEqualTo(facts.status().toString());
            assertThat(customer.json().path("standing").asString(null))
                    .as(facts.toString())
                    .isEqualTo(
                            facts.standing() == null ? null : facts.standing().toString());
            assertThat(inTheTable.get(uuid(id).toString()))
                    .isEqualTo(facts.status().name());
        });
        for (CustomerStatus status : CustomerStatus.values()) {
            assertThat(found("status=" + status))
                    .isEqualTo(customers.values().stream()
                            .filter(facts -> facts.status() == status)
                            .count());
        }
        for (Standing standing : Standing.values()) {
            assertThat(found("include_deleted=true&standing=" + standing))
                    .as(standing.toString())
                    .isEqualTo(customers.values().stream()
                            .filter(facts -> facts.standing() == standing)
                            .count());
        }
    }

    /** Lists and retrieve read rows, changes read entities: every field of the aggregate is the same, of every column. */
    @Test
    void aRowReadsLikeAnEntity() {
        assertThat(CustomerRow.COLUMNS.split(",\\s+"))
                .containsExactlyInAnyOrderElementsOf(rows().sql()
                        .sql("select column_name from information_schema.columns"
                                + " where table_name = 'customers' and is_generated = 'NEVER'")
                        .query(String.class)
                        .list());
        for (ObjectNode whole : List.of(Customers.anIndividual(), Customers.aBusiness())) {
            api.post("/v0/customers", whole.toString());
        }
        rows().sql().sql("""
                        update customers set risk_rating = 'HIGH', open_review = 'MONITORING', legal_hold_reason = 'a court order',
                        erased_at = now(), kyc_link_ended_at = now(), kyc_link_redirect_url = 'https://example.com/',
                        rejection_reasons = '[{"code":"other","reason":{},"retryable":true,"created_at":"2020-01-01T00:00:00Z"}]',
                        revoked_endorsements = '{CAN_USE_MPC}', endorsement_policy = 'v', version = 7,
                        endorsements = case when status = 'ACTIVE' then '{CAN_WIRE_TRANSFER}' else '{}' end::text[]
                        where status = 'ACTIVE' or data_key is not null
                        """).update();
        PlatformId id = PlatformId.of(platform);
        try (PlatformScope scope = PlatformScope.of(id)) {
            List<Customer> listed = search.find(id, EVERY, Cursor.START, 1000, clock.instant());
            assertThat(listed)
                    .hasSize(customers.size() + 2)
                    .allSatisfy(row -> assertThat(row)
                            .usingRecursiveComparison()
                            .isEqualTo(
                                    repository.find(id.uuid(), row.id().uuid()).orElseThrow()));
        }
        // A context that starts after this test would register the erasures.
        rows().update("update customers set erased_at = null");
    }

    private long found(String filter) {
        return api.get("/v0/customers?limit=100&" + filter).json().at("/data").size();
    }
}
