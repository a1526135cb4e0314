package dev.vouch.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.Country;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.TaxId;
import dev.vouch.document.DocumentType;
import dev.vouch.page.Field;
import dev.vouch.page.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.node.MissingNode;

/** Every language says all that the pages say. */
class MessagesTests {

    private static final Properties ENGLISH = bundle(Locale.ENGLISH);

    static List<Locale> others() {
        return Languages.ALL.stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("others")
    void saysTheSameInEveryLanguage(Locale language) {
        Properties other = bundle(language);

        assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
        ENGLISH.forEach((key, text) -> assertThat(places((String) other.get(key)))
                .as(key + " in " + language)
                .isEqualTo(places((String) text)));
    }

    /** It would be read as a quotation mark of a pattern in some texts, and not in others. */
    @Test
    void noTextHasAStraightApostrophe() {
        Languages.ALL.forEach(
                language -> assertThat(bundle(language).values()).noneMatch(text -> ((String) text).contains("'")));
    }

    @Test
    void everyFieldAndAnswerHasAText() {
        List<Field> fields = Stream.of(Page.values())
                .flatMap(page -> Country.all().stream()
                        .flatMap(country ->
                                Stream.of(true, false).flatMap(business -> page.fields(country, business).stream())))
                .filter(field -> field.kind() != Field.Kind.HIDDEN)
                .distinct()
                .toList();

        assertThat(fields).allSatisfy(field -> {
            assertThat(ENGLISH).containsKey(field.label());
            assertThat(field.options())
                    .allSatisfy(option -> assertThat(ENGLISH).containsKey(field.label() + "." + option));
        });
    }

    @Test
    void everyPageAndDocumentHasATitle() {
        for (CustomerType type : CustomerType.values()) {
            Applicant applicant = new Applicant(type, null, "", MissingNode.getInstance(), List.of());
            assertThat(Page.values()).allSatisfy(page -> assertThat(ENGLISH).containsKey(page.title(applicant)));
        }
        assertThat(DocumentType.values()).allSatisfy(type -> {
            assertThat(ENGLISH).containsKeys("document." + type, "upload." + type + ".title", "task." + type(type));
            assertThat(!type.hasBack() || ENGLISH.containsKey("upload." + type + "-back.title"))
                    .isTrue();
        });
    }

    /** Whatever kind of number a page offers, the API knows. */
    @Test
    void offersOnlyTaxNumbersThatExist() {
        for (String country : Country.all()) {
            for (boolean business : List.of(true, false)) {
                assertThat(TaxNumbers.types(country, business))
                        .allSatisfy(type -> assertThat(new TaxId("0", type, country).faults(""))
                                .noneMatch(fault -> fault.code().equals("invalid_tax_id_type")));
            }
        }
    }

    @Test
    void templatesNameOnlyKeysThatExist() throws IOException {
        Pattern key = Pattern.compile("#\\{([a-z_.]+)[({}]");
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/hosted/*.html")) {
            String text = template.getContentAsString(StandardCharsets.UTF_8);
            assertThat(key.matcher(text).results().map(match -> match.group(1)))
                    .as(String.valueOf(template.getFilename()))
                    .allSatisfy(name -> assertThat(ENGLISH).containsKey(name));
            assertThat(text).doesNotContain("hx-on", "hx-vals", "th:utext", " onclick", " style=");
        }
    }

    private static String type(DocumentType type) {
        return type.hasSides() ? "identity_document" : type.toString();
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    private static Properties bundle(Locale language) {
        Properties all = new Properties();
        load(all, language.equals(Locale.ENGLISH) ? "pages" : "pages_" + language.getLanguage());
        load(all, "tax-numbers");
        return all;
    }

    private static void load(Properties all, String name) {
        try (InputStream in = MessagesTests.class.getResourceAsStream("/messages/" + name + ".properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
