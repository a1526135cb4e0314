package dev.vouch.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.error.ErrorCode;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guides that the description links to. */
class GuideTests extends Journey {

    private static final Pattern LINK = Pattern.compile("\\((/guides/[^)]+)\\)");
    private static final Pattern RELATIVE_LINK = Pattern.compile("\\]\\((?!https?:|#|/)([^)#]+)");
    private static final int SHORT = 11;

    @Test
    void everyLinkOfTheDescriptionLeadsToOne() {
        String prose =
                OpenApiDocument.servedAt(port).json().at("/info/description").asString();
        List<String> links =
                LINK.matcher(prose).results().map(link -> link.group(1)).toList();

        assertThat(prose.lines()).hasSizeLessThanOrEqualTo(SHORT);
        assertThat(links).hasSize(9).allSatisfy(link -> {
            Answer guide = anybody().get(link);
            assertThat(guide.status()).as(link).isEqualTo(200);
            assertThat(guide.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        });
    }

    @Test
    void everyLinkOfAGuideLeadsToOne() {
        List<String> links = Stream.of(Objects.requireNonNull(new File("docs/guides").listFiles()))
                .map(guide -> contentOf(guide, StandardCharsets.UTF_8))
                .flatMap(text -> RELATIVE_LINK.matcher(text).results())
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(anybody().get("/guides/" + link).status())
                        .as(link)
                        .isEqualTo(200));
    }

    @Test
    void thereIsNoOther() {
        assertThat(anybody().get("/guides/nothing.md").status()).isEqualTo(404);
    }

    @Test
    void everyErrorIsListed() {
        String errors = new String(anybody().get("/guides/errors.md").bytes());

        assertThat(Arrays.stream(ErrorCode.values()))
                .allSatisfy(code -> assertThat(errors)
                        .contains("| %d | `%s` | %s |".formatted(code.status(), code.code(), code.title())));
    }

    private Api anybody() {
        return api.withKey(null);
    }
}
