package dev.vouch.hosted;

import dev.vouch.document.DocumentSide;
import dev.vouch.page.Field;
import dev.vouch.page.PageText;
import dev.vouch.requirement.DocumentFact;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** All answers, for the customer to check before submitting. */
@Component
class Summary {

    /** Fields that share a line. */
    private static final Set<String> NAMES = Set.of("/first_name", "/middle_name", "/last_name");

    private final Views views;

    Summary(Views views) {
        this.views = views;
    }

    /** @param change the page that changes it, below the link's address */
    record Row(String label, List<String> lines, String change) {}

    record Section(String heading, List<Row> rows) {}

    List<Section> of(Situation situation, HttpServletRequest request) {
        PageText text = views.text(request);
        List<Section> sections = new ArrayList<>();
        for (TaskGroup group : situation.tasks().groups()) {
            if (!group.label().equals("group.owners")) {
                sections.add(section(text.of(group.label()), group.tasks(), situation.visitor(), text));
            }
        }
        for (Applicant owner : situation.isOwners() ? List.<Applicant>of() : situation.owners()) {
            List<Task> tasks = TaskList.of(owner, situation).tasks().toList();
            sections.add(section(owner.name(), tasks, owner, text));
        }
        return sections;
    }

    private static Section section(String heading, List<Task> tasks, Applicant applicant, PageText text) {
        return new Section(
                heading,
                tasks.stream()
                        .filter(task -> task.path() != null)
                        .map(task -> row(task, applicant, text))
                        .toList());
    }

    private static Row row(Task task, Applicant applicant, PageText text) {
        String path = String.valueOf(task.path());
        String page = path.substring(path.lastIndexOf('/') + 1);
        List<String> lines = path.equals(TaskList.TERMS_PATH)
                ? List.of(text.of("check.accepted"))
                : path.startsWith("/details/")
                        ? Page.of(page)
                                .map(known -> lines(known, applicant, text))
                                .orElse(List.of())
                        : documents(page, applicant, text);
        return new Row(
                text.of(task.label()),
                lines.isEmpty() ? List.of(text.of("check.nothing")) : lines,
                applicant.path() + path);
    }

    private static List<String> lines(Page page, Applicant applicant, PageText text) {
        if (page == Page.TAX_NUMBER) {
            return applicant.values().path("tax_id_provided").asBoolean(false)
                    ? List.of(text.of("check.provided"))
                    : List.of();
        }
        String country = applicant.country().orElse("");
        Stream<String> values = page.fields(country, applicant.isBusiness()).stream()
                .filter(field -> field.kind() != Field.Kind.HIDDEN && !NAMES.contains(field.pointer()))
                .filter(field -> applicant.has(field.pointer()))
                .map(field -> value(field, applicant, text));
        return switch (page) {
            case ADDRESS ->
                Stream.concat(AddressFormat.lines(country, applicant), Stream.of(countryName(country, text.locale())))
                        .toList();
            case NAME, OWNER ->
                Stream.concat(Stream.of(applicant.name()), values).toList();
            default -> values.toList();
        };
    }

    private static String value(Field field, Applicant applicant, PageText text) {
        JsonNode value = applicant.values().at(field.pointer());
        return switch (field.kind()) {
            case DATE -> date(value.asString(), applicant.country().orElse(""), text.locale());
            case ONE_OF -> text.of(field.label() + "." + value.asString());
            case SOME_OF ->
                value.valueStream()
                        .map(one -> text.of(field.label() + "." + one.asString()))
                        .collect(Collectors.joining(", "));
            case YES_NO -> text.of(field.label()) + " " + text.of("field." + value.asString());
            case MONEY -> named(text.of(field.label()), value.asString());
            case PERCENTAGE -> text.percent(value.asString());
            default -> value.asString();
        };
    }

    /** A question has its own mark. */
    private static String named(String label, String value) {
        return label + (label.endsWith("?") ? " " : ": ") + value;
    }

    /** In the format of the applicant's country and the language of the reader. */
    private static String date(String iso, String country, Locale language) {
        Locale reader =
                new Locale.Builder().setLocale(language).setRegion(country).build();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader)
                .format(LocalDate.parse(iso));
    }

    private static String countryName(String country, Locale language) {
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(language);
    }

    /** The chosen options of a choice; the uploaded sides of a document. */
    private static List<String> documents(String page, Applicant applicant, PageText text) {
        return applicant.documents().stream()
                .filter(document -> fulfils(document, page))
                .map(document -> Objects.equals(document.side(), DocumentSide.BACK)
                        ? text.of("check.back", text.of("document." + document.type()))
                        : text.of("document." + document.type()))
                .toList();
    }

    private static boolean fulfils(DocumentFact document, String page) {
        return switch (page) {
            case "identity_document" -> document.type().hasSides();
            case "proof_of_income" ->
                List.of("bank_statement", "income_tax_return")
                        .contains(document.type().toString());
            default -> page.startsWith(document.type().toString());
        };
    }
}
