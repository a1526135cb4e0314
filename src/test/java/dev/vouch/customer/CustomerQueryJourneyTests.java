package dev.vouch.customer;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Journey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerQueryJourneyTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "typ=individual, typ",
        "type=Individual, type",
        "type=, type",
        "type=individual&type=business, type",
        "status=nope, status",
        "kyc_status=APPROVED, kyc_status",
        "standing=pending, standing",
        "risk_rating=none, risk_rating",
        "endorsement=can_fly, endorsement",
        "created_after=2026-01-15, created_after",
        "created_before=yesterday, created_before",
        "updated_after=1768471200, updated_after",
        "updated_before=2026-01-15T10:00:00, updated_before",
        "created_after=2026-02-30T00:00:00Z, created_after",
        "created_after=%2B10000-01-01T00:00:00Z, created_after",
        "include_deleted=yes, include_deleted",
        "include_deleted=, include_deleted",
        "limit=0, limit",
        "limit=101, limit",
        "limit=-1, limit",
        "limit=ten, limit",
        "limit=1.0, limit",
        "limit=1e1, limit",
        "limit=99999999999, limit",
        "limit=%D9%A1, limit",
        "limit=%2B5, limit",
        "limit=5&limit=5, limit",
        "email=%00, email",
        "email=jane+kyc@example.com, email",
        "email=+jane@example.com, email",
        "email=jane%E2%80%8B@example.com, email",
        "external_id=+4711, external_id",
        "external_id=4711+, external_id",
        "metadata=x, metadata",
        "metadata[a=x, metadata[a",
        "metadata[a]=x&metadata[a]=y, metadata[a]",
        "offset=10, offset",
        "Type=individual, Type"
    })
    void aParameterThatIsNotUnderstoodIsRefused(String query, String parameter) {
        Answer answer = assertProblem(api.get("/v0/customers?" + query), 400, "parameter_invalid");

        assertThat(faults(answer)).containsExactly(parameter);
    }

    @Test
    void everyParameterThatIsWrongIsNamedAtOnce() {
        Answer answer = assertProblem(
                api.get("/v0/customers?type=x&status=y&limit=0&nope=1&created_after=z"), 400, "parameter_invalid");

        assertThat(faults(answer)).containsExactlyInAnyOrder("type", "status", "limit", "nope", "created_after");
    }

    @Test
    void aPlainPlusInATimeIsExplained() {
        Answer answer = api.get("/v0/customers?created_after=2026-01-15T10:00:00+00:00&updated_after=2026-01-15");

        assertThat(answer.text("/errors/0/message"))
                .startsWith("must be a time by RFC 3339")
                .endsWith(": write a plus as %2B");
        assertThat(answer.text("/errors/1/message"))
                .startsWith("must be a time by RFC 3339")
                .doesNotContain("plus");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "GET, /kyc",
        "GET, /restrictions",
        "GET, /endorsements",
        "GET, /limits",
        "PATCH, ''",
        "POST, /lock",
        "DELETE, ''"
    })
    void aCallWithoutParametersRefusesThem(String method, String call) {
        String customer =
                api.post("/v0/customers", Customers.aCustomer().toString()).header("Location");
        for (String query : List.of("limit=5", "reason=x&x%5By%5D=z", "x")) {
            Answer answer = assertProblem(
                    api.send(method, customer + call + "?" + query, "{}".getBytes(UTF_8), "application/json"),
                    400,
                    "parameter_invalid");
            assertThat(faults(answer)).hasSize(query.split("&").length);
        }
        assertThat(api.get(customer).text("/status")).isEqualTo("pending");
    }
}
