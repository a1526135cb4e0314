package dev.vouch;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Operations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: every role tries every operation that the API description names. */
class RolesTests extends Journey {

    /** The table of roles. What is in none of the lists is refused. */
    private static final Map<String, Predicate<Operation>> MAY = Map.of(
            "platform", operation -> !operation.isOfTheOperator(),
            "reviewer", operation -> !operation.isOfTheOperator() && operation.isRead(),
            "read_only", operation -> !operation.isOfTheOperator() && operation.isRead(),
            "operator", Operation::isOfTheOperator);

    private Tenant tenant;
    private List<Operation> operations;

    @BeforeEach
    void aTenant() {
        tenant = Tenant.create(operator);
        operations = Operations.describedBy(api);
    }

    private String rowsOfTenant() {
        return rowsOf(tenant.platform()).fingerprint();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "reviewer", "read_only", "operator"})
    void everyRoleMayDoWhatTheTableSays(String role) {
        Api caller = role.equals("operator") ? operator : operator.withKeyOf(tenant.platform(), role);
        assertThat(operations).allSatisfy(operation -> {
            String before = rowsOfTenant();
            Answer answer = operation.tryWith(caller, tenant.ids());
            if (MAY.get(role).test(operation)) {
                assertThat(answer.status())
                        .as(answer.toString())
                        .isNotIn(401, 403)
                        .isLessThan(500);
            } else {
                assertProblem(answer, 403, "forbidden");
                assertThat(rowsOfTenant()).isEqualTo(before);
            }
        });
    }

    @Test
    void onlyAValidKeyOpensAnything() {
        String keys = "/v0/platforms/" + tenant.platform() + "/api-keys";
        Answer revoked = operator.post(keys, "{\"role\":\"platform\"}");
        operator.delete(keys + "/" + revoked.text("/id"));
        String expiry = clock.instant().plusSeconds(60).toString();
        String expired = operator.post(keys, "{\"role\":\"platform\",\"expires_at\":\"" + expiry + "\"}")
                .text("/key");
        clock.goAhead(Duration.ofMinutes(2));
        String before = rowsOfTenant();

        for (String key : new String[] {
            null,
            "",
            "wrong",
            expired,
            revoked.text("/key"),
            Api.OPERATOR_KEY + "x",
            "sk_sandbox_local_platform_key",
            tenant.ids().get("api-keys")
        }) {
            assertThat(operations).allSatisfy(operation -> {
                Answer answer = assertProblem(operation.tryWith(api.withKey(key), tenant.ids()), 401, "unauthorized");
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            });
        }
        assertThat(rowsOfTenant()).isEqualTo(before);
    }

    @Test
    void methodsThatAreNotDescribedOpenNothingEither() {
        for (String method : new String[] {"HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "POST"}) {
            for (String path : new String[] {"/v0/customers", "/v0/events", "/v0/platforms", "/v0/nothing", "/v0"}) {
                assertThat(api.withKey(null).send(method, path, null).status())
                        .as(method + " " + path)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void aKeyOfALivePlatformIsOfThatPlatformOnly() {
        String live = operator.post("/v0/platforms", "{\"name\":\"Live\",\"environment\":\"live\"}")
                .text("/id");
        Api caller = operator.withKeyOf(live, "platform");

        assertProblem(caller.get("/v0/customers/" + tenant.ids().get("customers")), 404, "customer_not_found");
        assertThat(caller.post("/v0/customers", Customers.aCustomer().toString())
                        .status())
                .isEqualTo(201);
        assertThat(rowsOf(live).count("customers")).isOne();
    }

    @Test
    void nothingIsDoneForWhoCannotReadTheAnswer() {
        assertThat(operations).allSatisfy(operation -> {
            String before = rowsOfTenant();
            Api caller = operation.isOfTheOperator() ? operator : tenant.api();
            assertProblem(operation.tryWith(caller.with("Accept", "text/html"), tenant.ids()), 406, "not_acceptable");
            assertThat(rowsOfTenant()).isEqualTo(before);
        });
    }

    @Test
    void everyAnswerCarriesARequestIdAndIsNotKept() {
        assertThat(operations).allSatisfy(operation -> {
            Api caller = operation.isOfTheOperator() ? operator : tenant.api();
            Answer answer = operation.tryWith(caller, tenant.ids());
            assertThat(answer.header("Request-Id")).isNotBlank();
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("RateLimit")).startsWith("\"key\";r=");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        });
    }
}
