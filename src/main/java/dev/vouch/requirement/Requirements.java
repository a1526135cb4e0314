package dev.vouch.requirement;

import static dev.vouch.document.DocumentType.BANK_STATEMENT;
import static dev.vouch.document.DocumentType.INCOME_TAX_RETURN;
import static dev.vouch.document.DocumentType.INCORPORATION_ARTICLES;
import static dev.vouch.document.DocumentType.REGULATED_ACTIVITY_DOCUMENT;
import static dev.vouch.document.DocumentType.SELFIE;
import static dev.vouch.document.DocumentType.SIGNED_BALANCE_SHEET;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import dev.vouch.document.DocumentType;
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

/** What is required of whom: the one table of it, and what a platform adds to it by country. */
@Component
@EnableConfigurationProperties(CountryRequirements.class)
public class Requirements {

    public static final String BENEFICIAL_OWNERS = "beneficial_owners";
    static final List<String> IDENTITY_DOCUMENTS = List.of("passport", "drivers_license", "national_id");
    public static final String PROOF_OF_ADDRESS = "proof_of_address";

    private static final List<Requirement> BOTH = List.of(
            fact("email", "email_address", facts -> facts.profile().email()),
            fact("phone", "phone_number", facts -> facts.profile().phone()),
            fact(
                    "tax_id",
                    "tax_identification_number",
                    facts -> facts.customer().taxId()));

    private static final List<Requirement> INDIVIDUAL = List.of(
            fact("full_name", "full_name", Requirements::fullName),
            fact("date_of_birth", "date_of_birth", facts -> facts.profile().dateOfBirth()),
            fact(
                    "residential_address",
                    "residential_address",
                    facts -> facts.profile().address()),
            new Requirement(
                    "identity_document",
                    "identity_document",
                    IDENTITY_DOCUMENTS,
                    facts -> DocumentProgress.ofIdentity(facts, null)),
            new Requirement(
                    "selfie", "liveness_report_document", List.of(), facts -> DocumentProgress.of(facts, SELFIE)));

    private static final List<Requirement> BUSINESS = List.of(
            fact("legal_name", "legal_name", facts -> facts.profile().legalName()),
            fact(
                    "incorporation_date",
                    "incorporation_date",
                    facts -> facts.profile().incorporationDate()),
            fact(
                    "registered_address",
                    "registered_address",
                    facts -> facts.profile().address()),
            new Requirement(
                    "incorporation_articles",
                    "formation_document",
                    List.of(),
                    facts -> DocumentProgress.of(facts, INCORPORATION_ARTICLES)),
            new Requirement(
                    "additional_information", "business_activity", List.of(), AdditionalInformationProgress::of),
            new Requirement(BENEFICIAL_OWNERS, BENEFICIAL_OWNERS, List.of(), OwnersProgress::of));

    /** What is asked beyond the standard: by the level, of the regulated, or by a country. */
    private static final Map<String, Requirement> MORE = Stream.of(
                    Requirement.of(PROOF_OF_ADDRESS, DocumentProgress::ofAddress),
                    Requirement.of("bank_statement", facts -> DocumentProgress.of(facts, BANK_STATEMENT)),
                    new Requirement(
                            "proof_of_income",
                            "proof_of_income",
                            List.of("bank_statement", "income_tax_return"),
                            facts -> DocumentProgress.anyOf(facts, BANK_STATEMENT, INCOME_TAX_RETURN)),
                    Requirement.of(AdditionalInformationProgress.REQUIREMENT, AdditionalInformationProgress::of),
                    Requirement.of(
                            "regulated_activity_document",
                            facts -> DocumentProgress.of(facts, REGULATED_ACTIVITY_DOCUMENT)),
                    Requirement.of("signed_balance_sheet", facts -> DocumentProgress.of(facts, SIGNED_BALANCE_SHEET)))
            .collect(Collectors.toMap(Requirement::name, Function.identity()));

    private static final List<String> INDIVIDUAL_ENHANCED =
            List.of(PROOF_OF_ADDRESS, "proof_of_income", "additional_information");
    private static final List<String> BUSINESS_ENHANCED =
            List.of(PROOF_OF_ADDRESS, "bank_statement", "signed_balance_sheet");

    private final CountryRequirements byCountry;

    Requirements(CountryRequirements byCountry) {
        byCountry.refuseUnknown(MORE.keySet());
        this.byCountry = byCountry;
    }

    /** Of a customer as it stands; with what it has been asked for beyond that. */
    List<Requirement> of(KycFacts facts) {
        List<String> asked = facts.requests().stream()
                .map(Request::requirement)
                .filter(MORE::containsKey)
                .toList();
        List<Requirement> all =
                new ArrayList<>(of(facts.type(), facts.places(), facts.level(), facts.isRegulated(), asked));
        facts.requests().stream()
                .map(Request::requirement)
                .filter(name -> !isKnown(name))
                .forEach(name -> all.add(Requirement.of(name, unanswerable -> Progress.NOT_SENT)));
        return all;
    }

    /** What another release asks for stays open: nothing that comes here answers it. */
    private static boolean isKnown(String name) {
        return MORE.containsKey(name)
                || Stream.of(BOTH, INDIVIDUAL, BUSINESS)
                        .flatMap(List::stream)
                        .anyMatch(requirement -> requirement.name().equals(name))
                || Stream.of(DocumentType.values())
                        .anyMatch(type -> type.toString().equals(name))
                || OwnerRequirement.isOne(name);
    }

    /** Of a customer that may not exist yet. */
    public List<Requirement> of(CustomerType type, Set<String> countries, KycLevel level, boolean regulated) {
        return of(type, countries, level, regulated, List.of());
    }

    /** The names of everything that somebody of this type may be asked for. */
    public List<String> possible(CustomerType type, Set<String> countries) {
        return of(type, countries, KycLevel.ENHANCED, type == CustomerType.BUSINESS).stream()
                .map(Requirement::name)
                .toList();
    }

    /** What to ask for again where nothing else is asked for: what proves who the customer is. */
    public static String proofOfIdentity(CustomerType type) {
        return type == CustomerType.INDIVIDUAL ? "identity_document" : "incorporation_articles";
    }

    private List<Requirement> of(
            CustomerType type, Set<String> countries, KycLevel level, boolean regulated, List<String> asked) {
        List<Requirement> all = new ArrayList<>(BOTH);
        all.addAll(type == CustomerType.INDIVIDUAL ? INDIVIDUAL : BUSINESS);
        Stream.of(
                        regulated ? List.of("regulated_activity_document") : List.<String>of(),
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

    /** One more, unless it is required already. */
    Optional<Requirement> besides(List<Requirement> required, String name) {
        return Optional.ofNullable(MORE.get(name))
                .filter(more ->
                        required.stream().noneMatch(present -> present.name().equals(name)));
    }

    /** Whether it had to prove its address, and did. */
    public boolean hasProvedAddress(KycFacts facts) {
        return of(facts).stream().anyMatch(required -> required.name().equals(PROOF_OF_ADDRESS))
                && DocumentProgress.ofAddress(facts).equals(Progress.ACCEPTED);
    }

    /** What the customer still owes. */
    public OutstandingRequirements outstanding(KycFacts facts) {
        List<Requirement> open = of(facts).stream()
                .filter(requirement -> !requirement.progress(facts).isSent())
                .toList();
        List<Requirement> own = open.stream()
                .filter(requirement -> !requirement.name().equals(BENEFICIAL_OWNERS))
                .toList();
        return new OutstandingRequirements(own, own.size() < open.size());
    }

    /** Those of these documents without which something required would not be there. */
    public List<DocumentFact> needed(List<DocumentFact> some, KycFacts facts) {
        List<String> missing = outstanding(facts.without(some)).names();
        return some.stream()
                .filter(document -> DocumentFact.requirements(document.type(), document.ownerId()).stream()
                        .anyMatch(missing::contains))
                .toList();
    }

    /** What has expired of the documents that are required, unless the same person has another that will do. */
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

    private static Requirement fact(String name, String criterion, Function<KycFacts, @Nullable Object> value) {
        return new Requirement(name, criterion, List.of(), facts -> Progress.given(value.apply(facts)));
    }

    /** Of a person with one name, whichever it is sent as. */
    private static @Nullable String fullName(KycFacts facts) {
        return facts.profile().lastName() == null
                ? facts.profile().firstName()
                : facts.profile().lastName();
    }
}
