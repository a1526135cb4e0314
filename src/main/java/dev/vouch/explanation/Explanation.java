package dev.vouch.explanation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why, for the customer, in one or more sentences. The API shows its text; rows keep what it means. */
@Schema(type = "string")
public record Explanation(List<Sentence> sentences) {

    public static final Explanation UNVERIFIED = of(Meaning.UNVERIFIED);

    /** A row of another release may have none. */
    public Explanation(@Nullable List<Sentence> sentences) {
        this.sentences = sentences == null || sentences.isEmpty() ? UNVERIFIED.sentences : List.copyOf(sentences);
    }

    /** @param code the name of a {@link Meaning}; any text in a row of another release */
    public record Sentence(String code, List<String> values) {

        public Sentence(@Nullable String code, @Nullable List<String> values) {
            this.code = code == null ? "" : code;
            this.values = values == null ? List.of() : List.copyOf(values);
        }

        /** What this release does not know is confidential. */
        public Meaning meaning() {
            return Meaning.of(code)
                    .filter(known -> known.kinds().size() == values.size())
                    .orElse(Meaning.UNVERIFIED);
        }
    }

    public static Explanation of(Meaning meaning, Object... values) {
        Sentence sentence = new Sentence(
                meaning.name(), Stream.of(values).map(String::valueOf).toList());
        if (sentence.meaning() != meaning) {
            throw new IllegalArgumentException(meaning + " takes values of " + meaning.kinds());
        }
        return new Explanation(List.of(sentence));
    }

    /** One after the other. */
    public static Explanation of(List<Explanation> parts) {
        return new Explanation(
                parts.stream().flatMap(part -> part.sentences.stream()).toList());
    }

    /** In English. */
    public String text() {
        return sentences.stream()
                .map(sentence -> sentence.meaning().english(sentence.values()))
                .collect(Collectors.joining(" "));
    }
}
