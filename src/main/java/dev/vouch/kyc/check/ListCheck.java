package dev.vouch.kyc.check;

import dev.vouch.kyc.Finding;
import dev.vouch.requirement.KycFacts;
import dev.vouch.screening.ListKind;
import dev.vouch.screening.ListsMissing;
import dev.vouch.screening.SanctionsScreening;
import dev.vouch.screening.ScreeningResult;
import dev.vouch.screening.ScreeningVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
            return unknown(facts, String.valueOf(missing.getMessage()));
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
        if (!ScreenedPersons.queries(facts).allMatch(screening::canLookFor)) {
            return unknown(facts, NAMELESS);
        }
        Optional<String> script = ScreenedPersons.queries(facts)
                .flatMap(query -> screening.incomparableScript(query).stream())
                .findFirst();
        if (script.isPresent()) {
            return unknown(facts, INCOMPARABLE.formatted(script.get()) + editions(results));
        }
        return live.isLive(facts) && screening.isInvented(kind)
                ? unknown(facts, ONLY_INVENTED)
                : CheckResult.clear(name, editions(results));
    }

    private CheckResult unknown(KycFacts facts, String detail) {
        return CheckResult.unknown(name, ScreenedPersons.keys(facts), detail);
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
        return ScreenedPersons.queries(facts)
                .map(query -> screening.screen(query, kind))
                .toList();
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
}
