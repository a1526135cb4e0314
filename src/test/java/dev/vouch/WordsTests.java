package dev.vouch;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments, error messages, descriptions and names of tests are short and active, with a noun as their subject. */
class WordsTests {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "vouch");
    private static final Path TESTS = Path.of("src", "test", "java", "dev", "vouch");
    private static final String THIS = WordsTests.class.getSimpleName() + ".java";

    /** Text of a source: comments, and literals that are sentences. Text blocks are SQL or Markdown. */
    private static final Pattern TEXT =
            Pattern.compile("/\\*\\*.*?\\*/|(?<!:)//[^\\n]*|(?<!\")\"[^\"\\n]* [^\"\\n]*\"", Pattern.DOTALL);

    /** The constructions of the table of words, as far as a pattern finds them. */
    private static final Pattern REFUSED = Pattern.compile(
            "\\b(anew|in vain|by now|is at it|for want of|none is there|makes no sense|gets on by"
                    + " itself|besides)\\b|\\b(told|tells? of|hears?"
                    + " of|judged?|judges|judgements?|brings?|brought|held|whoever|whomever)\\b|(^|[.:]"
                    + " )(Who|What|Those|Whatever) (is|are|has|have|was|were|may|does|do|needs|comes|stands)\\b(?!.*\\?)",
            CASE_INSENSITIVE);

    private static final Pattern NAME_OF_A_TEST = Pattern.compile("void (\\w+)\\(");

    private static final Pattern REFUSED_NAME = Pattern.compile(
            "^(who|what|those|whoever|whatever|whom)[A-Z]|(Told|TellsOf|Anew|Brought|Brings|Held|Besides|Judged|"
                    + "Whoever|InVain)(?![a-z])");

    @Test
    void theSourcesAvoidThem() {
        assertThat(found(SOURCES)).isEmpty();
    }

    @Test
    void theTestsAvoidThem() {
        assertThat(found(TESTS)).isEmpty();
    }

    @Test
    void theNamesOfTestsAvoidThem() {
        assertThat(sources(TESTS)
                        .flatMap(test -> NAME_OF_A_TEST
                                .matcher(SourceFiles.text(test))
                                .results()
                                .map(name -> name.group(1))
                                .filter(name -> REFUSED_NAME.matcher(name).find())
                                .map(name -> test + ": " + name)))
                .isEmpty();
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
        return sources(folder)
                .flatMap(source -> texts(source)
                        .filter(text -> REFUSED.matcher(text).find())
                        .map(text -> source + ": " + text))
                .toList();
    }

    private static Stream<Path> sources(Path folder) {
        return SourceFiles.below(folder).filter(file -> file.toString().endsWith(".java") && !file.endsWith(THIS));
    }

    private static Stream<String> texts(Path source) {
        return TEXT.matcher(SourceFiles.text(source))
                .results()
                .map(text -> text.group()
                        .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                        .replaceAll("^(/\\*\\*|//|\")\\s*|\\s*(\\*/|\")$", ""));
    }
}
