package dev.vouch.requirement;

import static dev.vouch.requirement.RequirementName.ADDITIONAL_INFORMATION;
import static dev.vouch.requirement.RequirementName.BANK_STATEMENT;
import static dev.vouch.requirement.RequirementName.BENEFICIAL_OWNERS;
import static dev.vouch.requirement.RequirementName.DATE_OF_BIRTH;
import static dev.vouch.requirement.RequirementName.EMAIL;
import static dev.vouch.requirement.RequirementName.FULL_NAME;
import static dev.vouch.requirement.RequirementName.IDENTITY_DOCUMENT;
import static dev.vouch.requirement.RequirementName.INCORPORATION_ARTICLES;
import static dev.vouch.requirement.RequirementName.INCORPORATION_DATE;
import static dev.vouch.requirement.RequirementName.LEGAL_NAME;
import static dev.vouch.requirement.RequirementName.PHONE;
import static dev.vouch.requirement.RequirementName.PROOF_OF_ADDRESS;
import static dev.vouch.requirement.RequirementName.PROOF_OF_INCOME;
import static dev.vouch.requirement.RequirementName.REGISTERED_ADDRESS;
import static dev.vouch.requirement.RequirementName.REGULATED_ACTIVITY_DOCUMENT;
import static dev.vouch.requirement.RequirementName.RESIDENTIAL_ADDRESS;
import static dev.vouch.requirement.RequirementName.SELFIE;
import static dev.vouch.requirement.RequirementName.SIGNED_BALANCE_SHEET;
import static dev.vouch.requirement.RequirementName.TAX_ID;
import static dev.vouch.requirement.RequirementName.TERMS_OF_SERVICE;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import dev.vouch.document.DocumentType;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The table of all requirements, and what a platform adds to it by country. */
@Component
@EnableConfigurationProperties(CountryRequirements.class)
public class Requirements {

    static final List<String> IDENTITY_DOCUMENTS = List.of("passport", "drivers_license", "national_id");

    private static final List<Requirement> BOTH = List.of(
            fact(EMAIL, facts -> facts.profile().email()),
            fact(PHONE, facts -> facts.profile().phone()),
            fact(TAX_ID, facts -> facts.customer().taxId()));

    private static final List<Requirement> INDIVIDUAL = List.of(
            fact(FULL_NAME, Requirements::fullName),
            fact(DATE_OF_BIRTH, facts -> facts.profile().dateOfBirth()),
            fact(RESIDENTIAL_ADDRESS, facts -> facts.profile().address()),
            Requirement.anyOf(IDENTITY_DOCUMENT, IDENTITY_DOCUMENTS, facts -> DocumentProgress.ofIdentity(facts, null)),
            Requirement.of(SELFIE, facts -> DocumentProgress.of(facts, DocumentType.SELFIE)));

    private static final List<Requirement> BUSINESS = List.of(
            fact(LEGAL_NAME, facts -> facts.profile().legalName()),
            fact(INCORPORATION_DATE, facts -> facts.profile().incorporationDate()),
            fact(REGISTERED_ADDRESS, facts -> facts.profile().address()),
            Requirement.of(
                    INCORPORATION_ARTICLES, facts -> DocumentProgress.of(facts, DocumentType.INCORPORATION_ARTICLES)),
            Requirement.of(ADDITIONAL_INFORMATION, Requirements::additionalInformation)
                    .withCriterion("business_activity"),
            Requirement.of(BENEFICIAL_OWNERS, OwnersProgress::of));

    /** Requirements beyond the standard: by level, for regulated businesses, or by country. */
    private static final Map<String, Requirement> MORE = Stream.of(
                    Requirement.of(PROOF_OF_ADDRESS, DocumentProgress::ofAddress),
                    Requirement.of(BANK_STATEMENT, facts -> DocumentProgress.of(facts, DocumentType.BANK_STATEMENT)),
                    Requirement.anyOf(
                            PROOF_OF_INCOME,
                            List.of("bank_statement", "income_tax_return"),
                            facts -> DocumentProgress.anyOf(
                                    facts, DocumentType.BANK_STATEMENT, DocumentType.INCOME_TAX_RETURN)),
                    Requirement.of(ADDITIONAL_INFORMATION, Requirements::additionalInformation),
                    Requirement.of(
                            REGULATED_ACTIVITY_DOCUMENT,
                            facts -> DocumentProgress.of(facts, DocumentType.REGULATED_ACTIVITY_DOCUMENT)),
                    Requirement.of(
                            SIGNED_BALANCE_SHEET,
                            facts -> DocumentProgress.of(facts, DocumentType.SIGNED_BALANCE_SHEET)))
            .collect(Collectors.toMap(Requirement::name, Function.identity()));

    /** Required of every customer while the platform has current terms of service. */
    static final Requirement TERMS = Requirement.of(TERMS_OF_SERVICE, Requirements::acceptance);

    private static final List<String> INDIVIDUAL_ENHANCED =
            names(PROOF_OF_ADDRESS, PROOF_OF_INCOME, ADDITIONAL_INFORMATION);
    private static final List<String> BUSINESS_ENHANCED = names(PROOF_OF_ADDRESS, BANK_STATEMENT, SIGNED_BALANCE_SHEET);

    private final CountryRequirements byCountry;

    Requirements(CountryRequirements byCountry) {
        byCountry.refuseUnknown(MORE.keySet());
        this.byCountry = byCountry;
    }

    /** The requirements of a customer, with those requested beyond the table. */
    List<Requirement> of(KycFacts facts) {
        List<String> asked = facts.requests().stream()
                .map(Request::requirement)
                .filter(MORE::containsKey)
                .toList();
        List<Requirement> all =
                new ArrayList<>(of(facts.type(), facts.places(), facts.level(), facts.isRegulated(), asked));
        if (facts.terms() != null) {
            all.add(TERMS);
        }
        facts.requests().stream()
                .map(Request::requirement)
                .filter(name -> !isKnown(name))
                .forEach(name -> all.add(Requirement.unknown(name)));
        return all;
    }

    /** A request of another release stays open: no submission to this release answers it. */
    private static boolean isKnown(String name) {
        return RequirementName.of(name).isPresent()
                || Stream.of(DocumentType.values())
                        .anyMatch(type -> type.toString().equals(name))
                || OwnerRequirement.isOne(name);
    }

    /** The requirements of a customer that may not exist yet. */
    public List<Requirement> of(CustomerType type, Set<String> countries, KycLevel level, boolean regulated) {
        return of(type, countries, level, regulated, List.of());
    }

    /** The names of all requirements that a customer of this type can have. */
    public List<String> possible(CustomerType type, Set<String> countries) {
        return of(type, countries, KycLevel.ENHANCED, type == CustomerType.BUSINESS).stream()
                .map(Requirement::name)
                .toList();
    }

    private List<Requirement> of(
            CustomerType type, Set<String> countries, KycLevel level, boolean regulated, List<String> asked) {
        List<Requirement> all = new ArrayList<>(BOTH);
        all.addAll(type == CustomerType.INDIVIDUAL ? INDIVIDUAL : BUSINESS);
        Stream.of(
                        regulated ? names(REGULATED_ACTIVITY_DOCUMENT) : List.<String>of(),
                        level == KycLevel.ENHANCED ? enhanced(type) : List.<String>of(),
                        countries.stream()
                                .flatMap(country -> byCountry.of(country, type).stream())
                                .toList(),
                        asked)
                .flatMap(List::stream)
                .filter(name -> all.stream().noneMatch(present -> present.name().equals(name)))
                .distinct()
                .map(MORE::get)
                .forEach(all::add);
        return all;
    }

    /** A further requirement, unless it is required already. */
    Optional<Requirement> beyond(List<Requirement> required, String name) {
        return Optional.ofNullable(MORE.get(name))
                .filter(more ->
                        required.stream().noneMatch(present -> present.name().equals(name)));
    }

    /**
     * Those of the requirements just submitted that are answered. A requirement beyond the table is evaluated here: once
     * its request is closed, it is required no more.
     */
    public Set<String> answered(Set<String> submitted, KycFacts facts) {
        List<Requirement> table = of(facts.type(), facts.places(), facts.level(), facts.isRegulated());
        return submitted.stream()
                .filter(name -> beyond(table, name)
                        .map(more -> more.evaluate().apply(facts).isSent())
                        .orElse(true))
                .collect(Collectors.toSet());
    }

    /** Whether the customer had to prove its address, and did. */
    public boolean hasProvedAddress(KycFacts facts) {
        return of(facts).stream().anyMatch(required -> PROOF_OF_ADDRESS.is(required.name()))
                && DocumentProgress.ofAddress(facts).equals(Progress.ACCEPTED);
    }

    public OutstandingRequirements outstanding(KycFacts facts) {
        List<Requirement> open = of(facts).stream()
                .filter(requirement -> !requirement.progress(facts).isSent())
                .toList();
        List<Requirement> own = open.stream()
                .filter(requirement -> !BENEFICIAL_OWNERS.is(requirement.name()))
                .toList();
        return new OutstandingRequirements(own, own.size() < open.size());
    }

    /** The documents without which a requirement would be missing. */
    public List<DocumentFact> needed(List<DocumentFact> some, KycFacts facts) {
        List<String> missing = outstanding(facts.without(some)).names();
        return some.stream()
                .filter(document -> DocumentFact.requirements(document.type(), document.ownerId()).stream()
                        .anyMatch(missing::contains))
                .toList();
    }

    /** The required documents that have expired, unless the same person has another that suffices. */
    public List<DocumentFact> expired(KycFacts facts) {
        List<String> required = of(facts).stream().map(Requirement::name).toList();
        return facts.documents().stream()
                .filter(document -> document.hasExpired(facts.today()) && !DocumentProgress.isReplaced(document, facts))
                .filter(document -> DocumentFact.requirements(document.type(), document.ownerId()).stream()
                        .anyMatch(required::contains))
                .toList();
    }

    private static List<String> enhanced(CustomerType type) {
        return type == CustomerType.INDIVIDUAL ? INDIVIDUAL_ENHANCED : BUSINESS_ENHANCED;
    }

    /** Sent once every field of the customer's type is present. */
    private static Progress additionalInformation(KycFacts facts) {
        AdditionalInformation information = facts.profile().additionalInformation();
        if (information == null) {
            return Progress.NOT_SENT;
        }
        List<String> missing = information.missingFields();
        return missing.isEmpty()
                ? Progress.ACCEPTED
                : Progress.notSent(Explanation.of(Meaning.PARTS_MISSING, String.join(", ", missing)));
    }

    private static Progress acceptance(KycFacts facts) {
        TermsFact terms = facts.terms();
        return terms == null || terms.accepted()
                ? Progress.ACCEPTED
                : Progress.notSent(Explanation.of(Meaning.TERMS_NOT_ACCEPTED, terms.version()));
    }

    private static Requirement fact(RequirementName name, Function<KycFacts, @Nullable Object> value) {
        return Requirement.of(name, facts -> Progress.given(value.apply(facts)));
    }

    private static List<String> names(RequirementName... names) {
        return Stream.of(names).map(RequirementName::toString).toList();
    }

    /** People with one name provide it as their first or last name. */
    private static @Nullable String fullName(KycFacts facts) {
        return facts.profile().lastName() == null
                ? facts.profile().firstName()
                : facts.profile().lastName();
    }
}
