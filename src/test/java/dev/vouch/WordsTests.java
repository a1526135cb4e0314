package dev.vouch;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments, error messages and descriptions are short active sentences with a noun as their subject. */
class WordsTests {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "vouch");

    /** Text of a source: comments, and literals that are sentences. Text blocks are SQL or Markdown. */
    private static final Pattern TEXT =
            Pattern.compile("/\\*\\*.*?\\*/|(?<!:)//[^\\n]*|(?<!\")\"[^\"\\n]* [^\"\\n]*\"", Pattern.DOTALL);

    /** The constructions of the table of words, as far as a pattern finds them. */
    private static final Pattern REFUSED = Pattern.compile(
            "\\b(anew|in vain|by now|is at it|for want of|none is there|makes no sense|gets on by"
                    + " itself|besides)\\b|\\b(told|tells? of|hears?"
                    + " of|judged?|judges|judgements?|brings?|brought|held|whoever|whomever)\\b|(^|[.:]"
                    + " )(Who|What|Those|Whatever) (is|are|has|have|was|were|may|does|do|needs|comes|stands)\\b",
            CASE_INSENSITIVE);

    @Test
    void theSourcesAvoidThem() {
        assertThat(found(SOURCES)).isEmpty();
    }

    @Test
    void theTableFindsWhatItIsFor() {
        assertThat(List.of(
                        "Who is not active has nothing already",
                        "an event told of it",
                        "it was held. What is left out is cleared",
                        "whoever brings it"))
                .allSatisfy(sentence -> assertThat(REFUSED.matcher(sentence).find())
                        .as(sentence)
                        .isTrue());
        assertThat(REFUSED.matcher("Inactive customers hold no endorsements").find())
                .isFalse();
    }

    private static List<String> found(Path folder) {
        try (Stream<Path> sources = Files.walk(folder)) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> texts(source)
                            .filter(text -> REFUSED.matcher(text).find())
                            .map(text -> source + ": " + text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(Path source) {
        try {
            Matcher texts = TEXT.matcher(Files.readString(source));
            return texts.results()
                    .map(text -> text.group()
                            .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                            .replaceAll("^(/\\*\\*|//|\")\\s*|\\s*(\\*/|\")$", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
