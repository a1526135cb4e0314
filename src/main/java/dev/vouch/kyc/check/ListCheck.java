package dev.vouch.kyc.check;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.PersonKey;
import dev.vouch.customer.Profile;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.Spelling;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.OwnerFact;
import dev.vouch.screening.ListKind;
import dev.vouch.screening.ListsMissing;
import dev.vouch.screening.PartyKind;
import dev.vouch.screening.SanctionsQuery;
import dev.vouch.screening.SanctionsScreening;
import dev.vouch.screening.ScreeningResult;
import dev.vouch.screening.ScreeningVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Screens the names of the customer and its owners against the lists of one kind. A reviewer decides on matches. */
final class ListCheck implements Check {

    private static final String ONLY_INVENTED = "Sanctions lists are missing: there are only the samples of invented"
            + " people, so nobody was screened. Configure real ones as vouch.screening.lists.";

    private static final String NAMELESS =
            "The name of the customer, or of an owner, has no letter, so no list could be searched for it.";

    private static final String INCOMPARABLE = "A name is written in %s letters, which are romanised in many ways: it"
            + " cannot be compared with certainty. Compare it by hand. ";

    private final ListKind kind;
    private final String name;
    private final SanctionsScreening screening;
    private final LivePlatforms live;

    ListCheck(ListKind kind, SanctionsScreening screening, LivePlatforms live) {
        this.kind = kind;
        this.name = kind.toString();
        this.screening = screening;
        this.live = live;
    }

    ListKind kind() {
        return kind;
    }

    /** There must be sanctions lists; lists of the other kinds are the operator's choice, and the samples are none. */
    @Override
    public boolean appliesTo(KycFacts facts) {
        return kind == ListKind.SANCTIONS || screening.has(kind) && !(screening.isInvented(kind) && live.isLive(facts));
    }

    /** On a live platform sample lists do not count: without a real list no customer is clear. */
    @Override
    public CheckResult of(KycFacts facts) {
        try {
            List<ScreeningResult> results = screen(facts);
            return of(facts, results).against(version(results));
        } catch (ListsMissing missing) {
            return CheckResult.unknown(name, persons(facts), String.valueOf(missing.getMessage()));
        }
    }

    private CheckResult of(KycFacts facts, List<ScreeningResult> results) {
        String matches = results.stream()
                .flatMap(result -> result.matches().stream())
                .map(MatchText::of)
                .collect(Collectors.joining("; "));
        if (!matches.isEmpty()) {
            return CheckResult.refer(name, findings(results), matches + ". " + editions(results));
        }
        if (!queries(facts).allMatch(screening::canLookFor)) {
            return CheckResult.unknown(name, persons(facts), NAMELESS);
        }
        Optional<String> script = queries(facts)
                .flatMap(query -> screening.incomparableScript(query).stream())
                .findFirst();
        if (script.isPresent()) {
            return CheckResult.unknown(name, persons(facts), INCOMPARABLE.formatted(script.get()) + editions(results));
        }
        return live.isLive(facts) && screening.isInvented(kind)
                ? CheckResult.unknown(name, persons(facts), ONLY_INVENTED)
                : CheckResult.clear(name, editions(results));
    }

    Screened screened(KycFacts facts) {
        List<ScreeningResult> results = screen(facts);
        return new Screened(findings(results), version(results));
    }

    record Screened(List<Finding> findings, ScreeningVersion version) {}

    /** One for each entry, however many names of the customer match it: in the greatest strength. */
    private List<Finding> findings(List<ScreeningResult> results) {
        Map<String, Finding> found = new LinkedHashMap<>();
        for (ScreeningResult result : results) {
            result.matches().forEach(match -> {
                Finding finding =
                        MatchText.finding(name, match, result.version().asText());
                found.merge(finding.reference(), finding, ListCheck::stronger);
            });
        }
        return List.copyOf(found.values());
    }

    private static Finding stronger(Finding one, Finding other) {
        return other.strength().score() > one.strength().score() ? other : one;
    }

    private List<ScreeningResult> screen(KycFacts facts) {
        return queries(facts).map(query -> screening.screen(query, kind)).toList();
    }

    private static ScreeningVersion version(List<ScreeningResult> results) {
        return ScreeningVersion.of(results.stream().map(ScreeningResult::version));
    }

    /** More than one of a list only where it changed between two searches. */
    private static String editions(List<ScreeningResult> results) {
        return results.stream()
                .map(result -> result.version().asText())
                .distinct()
                .collect(Collectors.joining("; ", "Screened against ", "."));
    }

    private static Stream<SanctionsQuery> queries(KycFacts facts) {
        return Stream.of(
                        Stream.of(self(facts)),
                        declared(facts).stream(),
                        facts.owners().stream().map(ListCheck::owner))
                .flatMap(queries -> queries);
    }

    /** The name in the additional information, where it is another one. */
    private static Optional<SanctionsQuery> declared(KycFacts facts) {
        AdditionalInformation information = facts.profile().additionalInformation();
        String name = information == null
                ? ""
                : lines(information.firstName(), information.middleName(), information.lastName());
        return name.isEmpty() || Spelling.isSame(name, fullName(facts.profile()))
                ? Optional.empty()
                : Optional.of(new SanctionsQuery(
                        List.of(name), PartyKind.PERSON, facts.profile().dateOfBirth(), facts.ownCountries()));
    }

    private static SanctionsQuery self(KycFacts facts) {
        Profile profile = facts.profile();
        Set<String> countries = facts.ownCountries();
        return facts.type() == CustomerType.INDIVIDUAL
                ? new SanctionsQuery(names(fullName(profile)), PartyKind.PERSON, profile.dateOfBirth(), countries)
                : new SanctionsQuery(
                        names(profile.legalName(), profile.tradeName()), PartyKind.ORGANISATION, null, countries);
    }

    private static SanctionsQuery owner(OwnerFact owner) {
        Set<String> countries = Stream.ofNullable(owner.country()).collect(Collectors.toSet());
        return new SanctionsQuery(
                names(lines(owner.firstName(), owner.middleName(), owner.lastName())),
                PartyKind.PERSON,
                owner.dateOfBirth(),
                countries);
    }

    /** Whom a reviewer compares by hand. A small correction leaves it the same. */
    private static String persons(KycFacts facts) {
        Profile profile = facts.profile();
        Stream<String> self = Stream.of(
                String.valueOf(PersonKey.of(profile.firstName(), profile.lastName(), profile.dateOfBirth())),
                String.valueOf(PersonKey.of(profile.legalName(), profile.tradeName(), profile.incorporationDate())));
        Stream<String> owners = facts.owners().stream()
                .map(owner -> String.valueOf(PersonKey.of(owner.firstName(), owner.lastName(), owner.dateOfBirth())));
        return Stream.concat(self, owners).sorted().collect(Collectors.joining(", "));
    }

    private static String fullName(Profile profile) {
        return lines(profile.firstName(), profile.middleName(), profile.lastName());
    }

    /** Each part in one line, so that it is read as one. */
    private static String lines(@Nullable String... parts) {
        return Stream.of(parts)
                .flatMap(Stream::ofNullable)
                .map(part -> part.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names(@Nullable String... names) {
        return Stream.of(names).flatMap(Stream::ofNullable).toList();
    }
}
