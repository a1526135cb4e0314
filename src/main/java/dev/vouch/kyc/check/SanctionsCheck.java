package dev.vouch.kyc.check;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Profile;
import dev.vouch.kyc.KycFacts;
import dev.vouch.kyc.OwnerFact;
import dev.vouch.screening.PartyKind;
import dev.vouch.screening.SanctionsMatch;
import dev.vouch.screening.SanctionsQuery;
import dev.vouch.screening.SanctionsScreening;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody of this name, and no owner, is on a sanctions list. What is alike is for a person to judge. */
@Component
class SanctionsCheck implements Check {

    static final String NAME = "sanctions";

    private final SanctionsScreening screening;

    SanctionsCheck(SanctionsScreening screening) {
        this.screening = screening;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        List<SanctionsMatch> matches = matches(facts);
        return matches.isEmpty() ? CheckResult.clear(NAME) : CheckResult.refer(NAME, describe(matches));
    }

    List<SanctionsMatch> matches(KycFacts facts) {
        return Stream.concat(Stream.of(self(facts)), facts.owners().stream().map(SanctionsCheck::owner))
                .flatMap(query -> screening.screen(query).matches().stream())
                .toList();
    }

    /** How the detail names the entry of a list that is alike. */
    static String entry(SanctionsMatch match) {
        return match.listName() + " " + match.entryId() + " \"";
    }

    private static SanctionsQuery self(KycFacts facts) {
        Profile profile = facts.profile();
        Set<String> countries = Stream.ofNullable(profile.country()).collect(Collectors.toSet());
        return facts.type() == CustomerType.INDIVIDUAL
                ? new SanctionsQuery(names(fullName(profile)), PartyKind.PERSON, profile.dateOfBirth(), countries)
                : new SanctionsQuery(
                        names(profile.legalName(), profile.tradeName()), PartyKind.ORGANISATION, null, countries);
    }

    private static SanctionsQuery owner(OwnerFact owner) {
        return new SanctionsQuery(names(owner.name()), PartyKind.PERSON, owner.dateOfBirth(), Set.of());
    }

    private static String fullName(Profile profile) {
        return Stream.of(profile.firstName(), profile.middleName(), profile.lastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static List<String> names(@Nullable String... names) {
        return Stream.of(names).flatMap(Stream::ofNullable).toList();
    }

    private static String describe(List<SanctionsMatch> matches) {
        return matches.stream()
                .map(match -> String.format(
                        Locale.ROOT,
                        "%s%s\" (%s, %.2f)",
                        entry(match),
                        match.listedName(),
                        match.strength().toString().toLowerCase(Locale.ROOT),
                        match.score()))
                .collect(Collectors.joining("; "));
    }
}
