package dev.vouch;

import static dev.vouch.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Operations.Body;
import dev.vouch.Operations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Permissions of roles: every role tries every operation that the API description names. */
class RolesTests extends Journey {

    private static final Predicate<Operation> READS = operation -> operation.isRead() && !operation.isOfTheOperator();

    /** The table of roles. Operations in none of the lists are refused. */
    private static final Map<String, Predicate<Operation>> MAY = Map.of(
            "platform",
            operation -> !operation.isOfTheOperator() && !operation.isOfReviewers(),
            "reviewer",
            operation -> operation.isOfReviewers() || operation.isAlsoOfReviewers() || READS.test(operation),
            "read_only",
            operation -> READS.test(operation) && !operation.isOfReviewers(),
            "operator",
            Operation::isOfTheOperator);

    private static final Body UNREADABLE = new Body("{".getBytes(UTF_8), "application/json");
    private static final Body OF_NO_TYPE = new Body("{".getBytes(UTF_8), "text/plain");

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

    private Api callerIn(String role) {
        return switch (role) {
            case "platform" -> tenant.api();
            case "reviewer" -> tenant.reviewer();
            case "operator" -> operator;
            default -> operator.withKeyOf(tenant.platform(), role);
        };
    }

    private Answer head(Api caller, Operation read) {
        return caller.send("HEAD", read.addressWith(tenant.ids()), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "reviewer", "read_only", "operator"})
    void everyRoleMayDoWhatTheTableSays(String role) {
        Api caller = callerIn(role);
        assertThat(operations).filteredOn(MAY.get(role)).isNotEmpty().allSatisfy(operation -> {
            Answer answer = operation.tryWith(caller, tenant.ids());
            assertThat(answer.status())
                    .as(answer.toString())
                    .isNotIn(401, 403, 404)
                    .isLessThan(500);
            if (operation.isRead()) {
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                assertThat(head(caller, operation).status()).isEqualTo(200);
            }
        });
    }

    @Test
    void theDescriptionNamesTheRolesOfEveryOperation() {
        assertThat(operations).allSatisfy(operation -> {
            String roles = Stream.of("platform", "reviewer", "read_only")
                    .filter(role -> MAY.get(role).test(operation))
                    .map(role -> "`" + role + "`")
                    .collect(Collectors.joining(", "));
            assertThat(operation.description())
                    .endsWith(roles.isEmpty() ? "Needs the operator's key." : "Roles: " + roles + ".");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "reviewer", "read_only", "operator"})
    void noRoleMayDoMore(String role) {
        Api caller = callerIn(role);
        String before = rowsOfTenant();
        assertThat(operations).filteredOn(MAY.get(role).negate()).isNotEmpty().allSatisfy(operation -> {
            assertProblem(operation.tryWith(caller, tenant.ids()), 403, "forbidden");
            if (operation.isRead()) {
                assertThat(head(caller, operation).status()).isEqualTo(403);
            }
        });
        assertThat(rowsOfTenant()).isEqualTo(before);
    }

    /** Callers learn nothing about an operation that their role may not use, whatever else is wrong with the request. */
    @Test
    void aForbiddenOperationIsForbiddenBeforeAllElse() {
        Map<String, Api> callers = new TreeMap<>();
        MAY.keySet().forEach(role -> callers.put(role, callerIn(role)));
        assertThat(operations).allSatisfy(operation -> {
            Api caller = callers.entrySet().stream()
                    .filter(role -> !MAY.get(role.getKey()).test(operation))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            Stream<Answer> answers = Stream.of(
                    operation.tryWith(caller, Tenant.nothing()),
                    operation.tryWith(caller.with("Idempotency-Key", "1"), tenant.ids()),
                    operation.tryWith(caller.with("If-Match", "1"), tenant.ids()),
                    operation.tryWith(caller.with("Accept", "text/html"), tenant.ids()),
                    operation.tryWith(caller, tenant.ids(), UNREADABLE),
                    operation.tryWith(caller, tenant.ids(), OF_NO_TYPE));
            assertThat(answers).allSatisfy(answer -> assertProblem(answer, 403, "forbidden"));
        });
    }

    @Test
    void anotherSpellingOfAnAddressOpensNoMore() {
        String customer = "/v0/customers/" + tenant.ids().get("customers");
        String content = customer + "/documents/" + tenant.ids().get("documents") + "/content";
        for (String address : new String[] {"/v0/reviews", content}) {
            String last = address.substring(address.lastIndexOf('/') + 1);
            for (String other : new String[] {
                address + "/",
                address + ";a=b",
                address + "?status=open",
                address + ".json",
                address.replace("/v0/", "/v0//"),
                address.replace("/v0/", "/v0/./"),
                address.replace("/v0/", "/V0/"),
                address.replace(last, last.toUpperCase()),
                address.replace(last, "%" + Integer.toHexString(last.charAt(0)) + last.substring(1))
            }) {
                assertThat(tenant.api().get(other).status()).as(other).isIn(400, 403, 404);
            }
        }
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
        String before = rowsOfTenant();
        assertThat(operations).allSatisfy(operation -> {
            Api caller = tenant.callerOf(operation);
            assertProblem(operation.tryWith(caller.with("Accept", "text/html"), tenant.ids()), 406, "not_acceptable");
        });
        assertThat(rowsOfTenant()).isEqualTo(before);
    }

    @Test
    void everyAnswerCarriesARequestIdAndIsNotKept() {
        assertThat(operations).allSatisfy(operation -> {
            Api caller = tenant.callerOf(operation);
            Answer answer = operation.tryWith(caller, tenant.ids());
            assertThat(answer.header("Request-Id")).isNotBlank();
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("RateLimit")).startsWith("\"key\";r=");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("X-XSS-Protection")).isNull();
        });
    }
}
