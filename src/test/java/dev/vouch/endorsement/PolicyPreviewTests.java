package dev.vouch.endorsement;

import static dev.vouch.endorsement.Endorsed.MPC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Ids;
import dev.vouch.Journey;
import dev.vouch.customer.Endorsement;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.web.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Another policy, tried on more customers than are read at once: one in eleven has what it takes. */
class PolicyPreviewTests extends Journey {

    private static final String NO_MPC = "{\"endorsements\":{\"can_use_mpc\":[\"not_offered\"]}}";

    @Autowired
    private PolicyPreview preview;

    private Api reviewer;

    @BeforeEach
    void manyCustomers() {
        reviewer = operator.withKeyOf(platform, "reviewer");
        int customers = database.asPlatform(Ids.uuid(platform))
                .sql("""
                insert into customers (id, platform_id, type, email, metadata, kyc_status, kyc_level, endorsements,
                  endorsement_policy, restrictions, version, created_at, updated_at)
                select uuidv7(), :platform, 'INDIVIDUAL', n || '@x.io', '{}', 'APPROVED',
                  case when n % 11 = 0 then 'ENHANCED' else 'STANDARD' end,
                  case when n % 11 = 0 then array['CAN_HOLD_CUSTODY', 'CAN_USE_MPC'] else array['CAN_HOLD_CUSTODY'] end,
                  :policy, '[]', 0, timestamptz '2026-01-01' + n / 3 * interval '1 second', now()
                from generate_series(1, 1100) as n
                """)
                .param("platform", Ids.uuid(platform))
                .param("policy", reviewer.get("/v0/endorsements/policy").text("/policy_version"))
                .update();
        assertThat(customers).isEqualTo(1100);
    }

    @Test
    void countsEverybody() {
        assertCounts(Previews.counts(reviewer, NO_MPC));
    }

    @Test
    void countsTheSameInTheTransactionOfAKey() {
        assertCounts(Previews.counts(
                reviewer.with("Idempotency-Key", UUID.randomUUID().toString()), NO_MPC));
    }

    @Test
    void showsEverybodyWhoDiffersOnceAndNewestFirst() {
        List<String> shown = Previews.all(reviewer, NO_MPC, 30).stream()
                .map(difference -> difference.path("customer_id").asString())
                .toList();

        assertThat(shown)
                .hasSize(100)
                .containsExactlyElementsOf(ids(api.get("/v0/customers?limit=100&endorsement=" + MPC)));
    }

    @Test
    void aPageEvaluatesOnlySoMany() {
        EndorsementPolicy withoutMpc = preview.changed(Map.of(Endorsement.CAN_USE_MPC, List.of("not_offered")));
        PlatformId id = PlatformId.of(platform);
        List<PolicyDifference> differing = new ArrayList<>();
        try (PlatformScope scope = PlatformScope.of(id)) {
            PolicyPreview.Outcome first = preview.of(id, withoutMpc, Cursor.START, 11, 500);
            assertThat(first.counts()).isNotNull();
            assertThat(first.counts().evaluated()).isEqualTo(500);
            assertThat(first.counts().differing()).isEqualTo(46);
            assertThat(first.page()).hasSize(11);

            int pages = 0;
            for (Cursor place = Cursor.START; place != null; pages++) {
                PolicyPreview.Outcome page = preview.of(id, withoutMpc, place, 1_000, 500);
                differing.addAll(page.page());
                place = page.rest();
            }
            assertThat(pages).isEqualTo(3);
        }
        assertThat(differing).doesNotHaveDuplicates().hasSize(100);
    }

    private static void assertCounts(JsonNode counts) {
        assertThat(counts.path("complete").asBoolean()).isTrue();
        assertThat(counts.path("evaluated").asInt()).isEqualTo(1100);
        assertThat(counts.path("differing").asInt()).isEqualTo(100);
        assertThat(counts.path("endorsements").valueStream()).allSatisfy(one -> {
            assertThat(one.path("gained").asInt()).isZero();
            assertThat(one.path("lost").asInt())
                    .isEqualTo(one.path("name").asString().equals(MPC) ? 100 : 0);
        });
    }
}
