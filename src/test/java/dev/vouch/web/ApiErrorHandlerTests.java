package dev.vouch.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.EventId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The web slice of errors: what a controller throws, and what the client reads. */
class ApiErrorHandlerTests {

    private static final Map<String, RuntimeException> FAILURES = Map.of(
            "standby", new JpaSystemException(new IllegalStateException(new SQLException("read-only", "25006"))),
            "no-connection", new DataAccessResourceFailureException("jdbc:postgresql://db"),
            "no-transaction", new CannotCreateTransactionException("pool"),
            "no-lock", new CannotAcquireLockException("customers"),
            "no-answer", new QueryTimeoutException("select secret"),
            "no-connection-any-more",
                    new JpaSystemException(new IllegalStateException(new SQLException("idle", "25P03"))),
            "full-disk",
                    new JpaSystemException(
                            new IllegalStateException(new SQLException("could not extend file", "53100"))),
            "bug", new IllegalStateException("select secret from customers"),
            "fault",
                    new InvalidRequest(
                            ErrorCode.VALIDATION_FAILED, List.of(Fault.at("/email", "required", "is required"))));

    @RestController
    static class Failing {

        @GetMapping("/fail/{how}")
        void fail(@PathVariable String how) {
            throw FAILURES.get(how);
        }

        @GetMapping("/events/{id}")
        String event(@PathVariable EventId id) {
            return id.toString();
        }
    }

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new ApiErrorHandler())
            .setMessageConverters(new JacksonJsonHttpMessageConverter(JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-connection",
                "no-transaction",
                "no-lock",
                "no-answer",
                "no-connection-any-more",
                "standby",
                "full-disk"
            })
    void aDatabaseThatDoesNotAnswerIsWorthAnotherTry(String failure) throws Exception {
        web.perform(get("/fail/" + failure))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.code").value("temporarily_unavailable"));
    }

    @Test
    void aBugSaysNothingOfItself() throws Exception {
        web.perform(get("/fail/bug"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void aFaultIsNamedWithItsPlace() throws Exception {
        web.perform(get("/fail/fault"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:vouch:error:validation_failed"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/email"))
                .andExpect(jsonPath("$.errors[0].code").value("required"));
    }

    @Test
    void aMalformedIdIsNotFound() throws Exception {
        web.perform(get("/events/cus_1"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("event_not_found"));
    }

    @Test
    void anUnsupportedMethodNamesTheSupportedOnes() throws Exception {
        web.perform(post("/fail/bug"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", notNullValue()))
                .andExpect(jsonPath("$.code").value("method_not_allowed"));
    }
}
