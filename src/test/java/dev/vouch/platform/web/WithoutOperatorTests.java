package dev.vouch.platform.web;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.PostgresTest.FreshDatabase;
import dev.vouch.platform.Environment;
import dev.vouch.platform.NewKey;
import dev.vouch.platform.Platform;
import dev.vouch.platform.PlatformService;
import dev.vouch.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A service that has no operator, and little patience. */
@ContextConfiguration(initializers = WithoutOperatorTests.Configured.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WithoutOperatorTests {

    static final class Configured extends FreshDatabase {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            TestPropertyValues.of("vouch.operator-key=", "vouch.rate-limit.requests=5", "vouch.rate-limit.window=1h")
                    .applyTo(context);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private PlatformService platforms;

    private Platform platform;
    private Api api;

    @BeforeEach
    void aPlatformThatIsThereAlready() {
        platform = platforms.create("Acme", Environment.SANDBOX, false);
        api = Api.asOperator(port).withKey(newKey());
    }

    private String newKey() {
        return platforms
                .issueKey(platform.id(), new NewKey(Role.PLATFORM, null, null, null))
                .text()
                .value();
    }

    @Test
    void theOperatorsEndpointsAreNotThere() {
        String keys = "/v0/platforms/" + platform.id() + "/api-keys";
        String key = newKey();
        for (String path : new String[] {"/v0/platforms", keys, keys + "/key_01kdvdna008000000000000001"}) {
            for (String method : new String[] {"GET", "POST", "DELETE"}) {
                for (String header : new String[] {"Idempotency-Key", "X-Nothing"}) {
                    Api caller = api.with(header, "3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a");
                    assertProblem(caller.withKey(null).send(method, path, "{}"), 404, "not_found");
                }
            }
        }
        assertProblem(api.withKey(key).get("/v0/platforms"), 404, "not_found");
        assertThat(api.withKey(key).get("/v0/platform").text("/name")).isEqualTo("Acme");
        for (String operatorKey : new String[] {"", " ", Api.OPERATOR_KEY}) {
            assertProblem(api.withKey(operatorKey).get("/v0/platforms"), 401, "unauthorized");
        }
    }

    @Test
    void aKeyHasItsShareOfRequests() {
        for (int left = 4; left >= 0; left--) {
            Answer answer = api.get("/v0/customers");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit")).startsWith("\"key\";r=" + left + ";t=");
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"key\";q=5;w=3600");
        }

        Answer refused = assertProblem(api.get("/v0/customers"), 429, "rate_limited");
        assertThat(refused.header("RateLimit")).startsWith("\"key\";r=0;t=");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 720);
        assertProblem(api.post("/v0/customers", "{"), 429, "rate_limited");
        assertProblem(api.get("/v0/nothing"), 429, "rate_limited");
    }

    /** Otherwise a key without rights could send any number of requests. */
    @Test
    void aRequestThatIsRefusedCounts() {
        assertProblem(api.get("/v0/customers?limit=0"), 400, "parameter_invalid");
        assertProblem(api.post("/v0/customers", "{"), 400, "request_unreadable");
        assertProblem(api.get("/v0/reviews"), 403, "forbidden");
        Answer refused =
                assertProblem(api.post("/v0/customers/" + Ids.ofNothing("cus") + "/erasure", "{}"), 403, "forbidden");
        assertThat(refused.header("RateLimit")).startsWith("\"key\";r=1;t=");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"key\";q=5;w=3600");
    }

    @Test
    void oneKeyDoesNotUseUpAnothers() {
        for (int i = 0; i < 6; i++) {
            api.get("/v0/customers");
        }
        assertThat(api.get("/v0/customers").status()).isEqualTo(429);
        assertThat(api.withKey(newKey()).get("/v0/customers").status()).isEqualTo(200);
        assertThat(api.withKey(null).get("/v0/customers").status()).isEqualTo(401);
    }
}
