package dev.vouch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a strict content security policy, and forms without a token, would break silently. */
class DeskTemplatesTests {

    private static final Pattern POST_FORM = Pattern.compile("<form method=\"post\"[^>]*>\\s*(.*)");

    @Test
    void nothingIsInlineAndEveryFormHasItsToken() throws IOException {
        Resource[] templates =
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/desk/*.html");
        assertThat(templates).hasSizeGreaterThan(7);
        for (Resource template : templates) {
            String text = template.getContentAsString(StandardCharsets.UTF_8);
            assertThat(text)
                    .as(template.getFilename())
                    .doesNotContain("hx-", "th:utext", " onclick", " style=", "<style", "javascript:");
            assertThat(text.split("<script").length - 1).isEqualTo(text.split("<script th:src").length - 1);
            assertThat(POST_FORM.matcher(text).results())
                    .as(template.getFilename())
                    .allSatisfy(form -> assertThat(form.group(1)).containsAnyOf("_csrf", ":: csrf", ":: form("));
        }
    }
}
