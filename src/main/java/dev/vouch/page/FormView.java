package dev.vouch.page;

import dev.vouch.customer.Country;
import dev.vouch.error.Fault;
import dev.vouch.page.Field.Kind;
import java.text.Collator;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A form for its template, with every text in the reader's language. */
public record FormView(List<Input> inputs, List<Problem> problems) {

    /**
     * @param parts of a date, in the order of the reader's country
     * @param error the message at the field
     */
    public record Input(
            String id,
            String name,
            Kind kind,
            String label,
            @Nullable String hint,
            String value,
            List<Option> options,
            List<Part> parts,
            @Nullable String autocomplete,
            @Nullable String error) {

        /** The ids of its hint and error. */
        public @Nullable String describedBy() {
            String ids = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
            return ids.isEmpty() ? null : ids.strip();
        }

        /** The target of a link to its error. */
        public String focus() {
            return !parts.isEmpty() ? parts.get(0).id() : !options.isEmpty() && kind != Kind.COUNTRY ? id + "-0" : id;
        }
    }

    public record Option(String id, String value, String label, boolean chosen) {}

    public record Part(
            String id,
            String name,
            String label,
            String value,
            int width,
            @Nullable String autocomplete) {}

    /** A line of the error summary; its target is null where no field caused it. */
    public record Problem(@Nullable String target, String text) {}

    /** @param country decides the format of dates; null if unknown */
    public static FormView of(
            List<Field> fields, Entries entries, List<Fault> faults, PageText text, @Nullable String country) {
        List<Input> inputs = fields.stream()
                .map(field -> input(field, entries, faults, text, country))
                .toList();
        Stream<Problem> ofFields = inputs.stream()
                .filter(input -> input.error() != null)
                .map(input -> new Problem(input.focus(), String.valueOf(input.error())));
        Stream<Problem> others = faults.stream()
                .filter(fault -> fields.stream().noneMatch(field -> isAt(fault, field)))
                .map(fault -> new Problem(null, message(fault, "", text)))
                .distinct();
        return new FormView(inputs, Stream.concat(ofFields, others).toList());
    }

    public static String message(Fault fault, String label, PageText text) {
        String place = fault.pointer() == null
                ? ""
                : fault.pointer().replaceAll("/[0-9]+", "").replace('/', '.');
        String general = text.ofFirst("error." + fault.code(), "error.invalid", label);
        return behindQuestion(
                Optional.ofNullable(text.optional("error" + place + "." + fault.code(), label))
                        .orElse(general),
                label);
    }

    /** "What is your occupation? Fill this in", and "Last name: fill this in". */
    private static String behindQuestion(String message, String label) {
        String named = label + ": ";
        return label.endsWith("?") && message.startsWith(named)
                ? label + " " + StringUtils.capitalize(message.substring(named.length()))
                : message;
    }

    private static Input input(
            Field field, Entries entries, List<Fault> faults, PageText text, @Nullable String country) {
        String label = field.kind() == Kind.HIDDEN ? "" : text.of(field.label());
        String shown = field.required() || field.kind() == Kind.HIDDEN ? label : text.of("field.optional", label);
        return new Input(
                field.id(),
                field.pointer(),
                field.kind(),
                shown,
                text.optional(field.label() + ".hint"),
                entries.one(field.pointer()),
                options(field, entries, text),
                field.kind() == Kind.DATE ? parts(field, entries, text, country) : List.of(),
                field.autocomplete(),
                faults.stream()
                        .filter(fault -> isAt(fault, field))
                        .findFirst()
                        .map(fault -> message(fault, label, text))
                        .orElse(null));
    }

    private static boolean isAt(Fault fault, Field field) {
        return fault.pointer() != null && (fault.pointer() + "/").startsWith(field.pointer() + "/");
    }

    private static List<Option> options(Field field, Entries entries, PageText text) {
        List<String> chosen = entries.all(field.pointer());
        return switch (field.kind()) {
            case COUNTRY -> countries(chosen, text.locale());
            case ONE_OF, SOME_OF -> choices(field, field.options(), field.label(), chosen, text);
            case YES_NO -> choices(field, List.of("true", "false"), "field", chosen, text);
            default -> List.of();
        };
    }

    private static List<Option> choices(
            Field field, List<String> values, String labels, List<String> chosen, PageText text) {
        return values.stream()
                .map(value -> new Option(
                        field.id() + "-" + values.indexOf(value),
                        value,
                        text.of(labels + "." + value),
                        chosen.contains(value)))
                .toList();
    }

    private static List<Option> countries(List<String> chosen, Locale language) {
        Collator order = Collator.getInstance(language);
        return Country.all().stream()
                .map(code -> new Option(
                        code,
                        code,
                        new Locale.Builder().setRegion(code).build().getDisplayCountry(language),
                        chosen.contains(code)))
                .sorted(Comparator.comparing(Option::label, order))
                .toList();
    }

    private static List<Part> parts(Field field, Entries entries, PageText text, @Nullable String country) {
        Locale reader = country == null
                ? text.locale()
                : new Locale.Builder()
                        .setLocale(text.locale())
                        .setRegion(country)
                        .build();
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, reader)
                .toLowerCase(Locale.ROOT);
        boolean isBirthDate = "bday".equals(field.autocomplete());
        return Stream.of("day", "month", "year")
                .sorted(Comparator.comparing(part -> pattern.indexOf(part.charAt(0))))
                .map(part -> new Part(
                        field.id() + "-" + part,
                        field.pointer() + "." + part,
                        text.of("date." + part),
                        entries.one(field.pointer() + "." + part),
                        part.equals("year") ? 4 : 2,
                        isBirthDate ? "bday-" + part : null))
                .toList();
    }
}
