package dev.vouch.desk;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Profile;
import dev.vouch.desk.FindingRow.Compared;
import dev.vouch.id.CustomerId;
import dev.vouch.id.TypeId;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.KycRecord;
import dev.vouch.kyc.RecordedFinding;
import dev.vouch.requirement.OwnerFact;
import dev.vouch.screening.ListKind;
import dev.vouch.screening.ListedParties;
import dev.vouch.screening.ListedParties.ListedParty;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts findings beside their data: a list entry beside the most similar person, other findings beside the profile. */
@Component
class FindingRows {

    private static final Set<String> LISTS =
            Stream.of(ListKind.values()).map(ListKind::toString).collect(Collectors.toUnmodifiableSet());
    private static final Map<Integer, String> BIRTH_DATES =
            Map.of(0, "another date", 1, "unclear", 2, "the same year", 3, "the same date");

    private final ListedParties lists;
    private final CustomerLookup lookup;

    FindingRows(ListedParties lists, CustomerLookup lookup) {
        this.lists = lists;
        this.lookup = lookup;
    }

    /** Open ones first. */
    List<FindingRow> of(KycRecord record, List<Datum> profile, People people) {
        CustomerId self = record.customer().id();
        Set<CustomerId> others = record.findings().stream()
                .flatMap(found -> Stream.ofNullable(other(found.finding(), self)))
                .collect(Collectors.toSet());
        Map<CustomerId, String> names = lookup.names(record.customer().platformId(), others);
        return record.findings().stream()
                .sorted(Comparator.comparing(found -> !found.isOpen()))
                .map(found -> row(found, record, profile, people, names))
                .toList();
    }

    private FindingRow row(
            RecordedFinding found,
            KycRecord record,
            List<Datum> profile,
            People people,
            Map<CustomerId, String> names) {
        Finding finding = found.finding();
        List<Compared> compared = LISTS.contains(finding.check()) ? compared(finding, record) : List.of();
        CustomerId other = other(finding, record.customer().id());
        return new FindingRow(
                title(finding, other),
                finding.detail(),
                compared,
                compared.isEmpty() ? Subjects.of(finding.check(), profile) : List.of(),
                other,
                other == null ? null : names.getOrDefault(other, other.toString()),
                Texts.time(found.foundAt()),
                closed(found, people));
    }

    private static @Nullable String closed(RecordedFinding found, People people) {
        RecordedFinding.Closing closing = found.closing();
        return closing == null
                ? null
                : people.name(closing.by()) + ", " + Texts.time(closing.at()) + ": " + closing.reason();
    }

    private static String title(Finding finding, @Nullable CustomerId other) {
        String subject = other == null
                ? finding.reference()
                : finding.reference().replace(other.toString(), "").strip();
        return Texts.words(finding.check())
                + (subject.isEmpty() || subject.startsWith("unknown:") ? "" : ": " + subject);
    }

    /** A duplicate's reference begins with the other customer's id. */
    private static @Nullable CustomerId other(Finding finding, CustomerId self) {
        String first = finding.reference().split(" ", 2)[0];
        return TypeId.parse("cus", first)
                .map(CustomerId::new)
                .filter(id -> !id.equals(self))
                .orElse(null);
    }

    private List<Compared> compared(Finding finding, KycRecord record) {
        String[] reference = finding.reference().split(" ", 2);
        return reference.length < 2
                ? List.of()
                : lists.find(reference[0], reference[1])
                        .map(party -> lines(finding, party, record))
                        .orElse(List.of());
    }

    private static List<Compared> lines(Finding finding, ListedParty party, KycRecord record) {
        Person person = mostAlike(party, record);
        Finding.Strength strength = finding.strength();
        return Stream.of(
                        new Compared(person.role(), person.name(), party.name()),
                        new Compared("Other names", person.otherNames(), String.join("; ", party.aliases())),
                        new Compared(
                                "Birth date (" + BIRTH_DATES.getOrDefault(strength.birthDate(), "unclear") + ")",
                                person.birthDate(),
                                String.join(", ", party.birthDates())),
                        new Compared(
                                strength.sharesCountry() ? "Country (the same)" : "Country",
                                person.country(),
                                party.countries().stream().map(Texts::country).collect(Collectors.joining(", "))),
                        new Compared("Programs", "", String.join(", ", party.programs())),
                        new Compared("Score", "", "%.2f of 1".formatted(strength.score())),
                        new Compared(
                                "List and edition",
                                "",
                                party.list() + " " + party.id() + "; " + Texts.text(strength.edition())))
                .filter(line -> !(line.customer() + line.list()).isEmpty())
                .toList();
    }

    private record Person(String role, String name, String otherNames, String birthDate, String country) {}

    /** The customer or owner who shares the most words with a name of the entry. */
    private static Person mostAlike(ListedParty party, KycRecord record) {
        Set<String> listed = Stream.concat(Stream.of(party.name()), party.aliases().stream())
                .flatMap(name -> words(name).stream())
                .collect(Collectors.toSet());
        Profile profile = record.customer().profile();
        Person self = new Person(
                "Name",
                Texts.name(record.customer().type(), profile),
                Texts.text(profile.tradeName()),
                record.customer().type() == CustomerType.INDIVIDUAL ? Texts.text(profile.dateOfBirth()) : "",
                Texts.country(profile.country()));
        return Stream.concat(Stream.of(self), record.facts().owners().stream().map(FindingRows::owner))
                .max(Comparator.comparingLong(person -> words(person.name() + " " + person.otherNames()).stream()
                        .filter(listed::contains)
                        .count()))
                .orElse(self);
    }

    private static Person owner(OwnerFact owner) {
        return new Person(
                "Owner",
                Texts.name(owner.firstName(), owner.middleName(), owner.lastName()),
                "",
                Texts.text(owner.dateOfBirth()),
                Texts.country(owner.country()));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
