package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LongHistoryTests extends Journey {

    @Test
    void anAnswerDoesNotGrowWithTheHistory() {
        String customer = Submissions.john(api);
        api.post(customer + "/simulate", "{\"outcome\":\"manual_review\"}");
        int steps = Submissions.history(api.get(customer + "/kyc")).size();
        rows().update("""
                insert into kyc_steps (platform_id, customer_id, number, from_status, to_status, action, actor, reasons, at)
                select platform_id, customer_id, steps + n, 'APPROVED', 'APPROVED', 'KEEP', 'person:' || n, '[]', now()
                from kyc_cases, generate_series(1, 150) n
                """);
        rows().update("""
                insert into kyc_findings (platform_id, id, customer_id, check_name, reference, detail, strength, lasting,
                  first_run, last_run, found_at, closed_at, closed_by, closed_reason)
                select platform_id, uuidv7(), customer_id, 'sanctions', 'entry ' || n, '-', '{"score":0.9}', true, 1, 1,
                  now() + n * interval '1 second',
                  case when n > 3 then now() end, case when n > 3 then 'checks' end, case when n > 3 then '-' end
                from kyc_cases, generate_series(1, 150) n
                """);
        Api reviewer = operator.withKeyOf(platform, "reviewer");

        Answer kyc = reviewer.get(customer + "/kyc");

        JsonNode history = kyc.json().at("/history");
        assertThat(steps).isPositive();
        assertThat(history).hasSize(100);
        assertThat(history.get(0).at("/actor").asString()).isEqualTo("person:51");
        assertThat(history.get(99).at("/actor").asString()).isEqualTo("person:150");
        JsonNode findings = kyc.json().at("/findings");
        assertThat(findings).hasSize(103);
        assertThat(findings.get(0).at("/open").asBoolean())
                .as("an open one is never left out")
                .isTrue();
        assertThat(findings.get(3).at("/reference").asString()).isEqualTo("entry 51");
    }
}
