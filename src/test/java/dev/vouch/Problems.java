package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What every error looks like, whatever caused it. */
public final class Problems {

    private static final Pattern INTERNALS = Pattern.compile(
            "Exception|Throwable|\\bat [a-z]+\\.|java\\.|jakarta|javax\\.|dev\\.vouch|org\\.|tools\\.jackson|(?i:hibernate)"
                    + "|(?i:postgres)|(?i:tomcat)|(?i:select .* from)|(?i:insert into)|(?i:constraint)|\\[B@");

    private Problems() {}

    public static Answer assertProblem(Answer answer, int status, String code) {
        assertProblem(answer);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("/code")).as(answer.toString()).isEqualTo(code);
        return answer;
    }

    /** A refusal that is the client's fault, in the one shape. */
    public static Answer assertProblem(Answer answer) {
        assertThat(answer.status() == 501 ? 400 : answer.status())
                .as(answer.toString())
                .isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(answer.toString()).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
        assertThat(List.of("type", "title", "detail", "code"))
                .allSatisfy(
                        field -> assertThat(problem.path(field).asString("")).isNotBlank());
        assertThat(problem.path("type").asString())
                .isEqualTo("urn:vouch:error:" + problem.path("code").asString());
        assertThat(problem.path("request_id").asString("")).isNotBlank().isEqualTo(answer.header("Request-Id"));
        assertThat(answer.toString()).doesNotContainPattern(INTERNALS);
        return answer;
    }

    /** The pointers, or the parameters, of all faults. */
    public static List<String> faults(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(fault -> fault.path(fault.has("pointer") ? "pointer" : "parameter")
                        .asString())
                .toList();
    }
}
