package dev.vouch.kyc.check;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.PersonKey;
import dev.vouch.customer.Profile;
import dev.vouch.kyc.Spelling;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.OwnerFact;
import dev.vouch.screening.PartyKind;
import dev.vouch.screening.SanctionsQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customer and its owners, as the lists are searched for them. */
final class ScreenedPersons {

    private ScreenedPersons() {}

    /** Of the customer, of the name it declares in addition, and of each owner. */
    static Stream<SanctionsQuery> queries(KycFacts facts) {
        return Stream.of(
                        Stream.of(self(facts)),
                        declared(facts).stream(),
                        facts.owners().stream().map(ScreenedPersons::owner))
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
    static String keys(KycFacts facts) {
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
