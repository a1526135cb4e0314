package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links between the pages of the repository, as its readers follow them. */
class DocumentLinksTests {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?://)([^)#]*)#?([^)]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\w -]");

    @Test
    void eachLeadsToAFileAndAHeading() {
        assertThat(pages().flatMap(page -> LINK.matcher(SourceFiles.text(page))
                        .results()
                        .filter(link -> !isThere(page, link.group(1), link.group(2)))
                        .map(link -> page + ": " + link.group())))
                .isEmpty();
    }

    private static boolean isThere(Path page, String file, String heading) {
        // A link that begins with a slash would lead out of the repository.
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(target) && (heading.isEmpty() || anchors(target).contains(heading));
    }

    /** As GitHub derives them. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(SourceFiles.text(page))
                .results()
                .map(heading -> NOT_IN_ANCHORS
                        .matcher(heading.group(1).toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .replace(' ', '-'))
                .toList();
    }

    private static Stream<Path> pages() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "samples/README.md").map(Path::of),
                SourceFiles.below(Path.of("docs"))
                        .filter(file -> file.toString().endsWith(".md")));
    }
}
