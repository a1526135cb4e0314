package dev.vouch.requirement;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.Address;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.Profile;
import dev.vouch.customer.RequirementStatus;
import dev.vouch.customer.RequirementView;
import dev.vouch.customer.VerificationProfile;
import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTests {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final Requirements requirements =
            new Requirements(new CountryRequirements(Map.of("DE", List.of("proof_of_address")), Map.of()));
    private final VerificationDetails details = new VerificationDetails(requirements);

    @Test
    void eachCriterionIsInExactlyOneBucketWhateverTheFacts() {
        Random random = new Random(4711);
        for (int i = 0; i < 5_000; i++) {
            KycFacts facts = facts(random);
            VerificationProfile profile = details.of(facts).profiles().get(0);
            List<String> expected =
                    requirements.of(facts).stream().map(Requirement::criterion).toList();

            assertThat(Stream.of(
                                    profile.criteria().complete(),
                                    profile.criteria().pending(),
                                    profile.criteria().required(),
                                    profile.criteria().errors())
                            .flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** What the profile says of a criterion is what the requirement of that name says. */
    @Test
    void theProfileIsWhatTheRequirementsAre() {
        Random random = new Random(42);
        for (int i = 0; i < 5_000; i++) {
            KycFacts facts = facts(random);
            VerificationDetails.Details of = details.of(facts);
            VerificationProfile profile = of.profiles().get(0);
            Map<RequirementStatus, List<String>> buckets = Map.of(
                    RequirementStatus.ACCEPTED, profile.criteria().complete(),
                    RequirementStatus.PENDING, profile.criteria().pending(),
                    RequirementStatus.NOT_SENT, profile.criteria().required(),
                    RequirementStatus.REJECTED, profile.criteria().errors());
            Map<String, RequirementStatus> statuses =
                    of.requirements().stream().collect(toMap(RequirementView::name, RequirementView::status));
            requirements.of(facts).stream()
                    .forEach(requirement -> assertThat(buckets.get(statuses.get(requirement.name())))
                            .contains(requirement.criterion()));

            if (profile.status() == VerificationProfile.Status.INCOMPLETE) {
                assertThat(Stream.of(buckets.get(RequirementStatus.NOT_SENT), buckets.get(RequirementStatus.REJECTED))
                                .flatMap(List::stream))
                        .isNotEmpty();
            }
            boolean nothingIsOpen = requirements.outstanding(facts).names().isEmpty();
            assertThat(profile.status() == VerificationProfile.Status.PENDING).isEqualTo(nothingIsOpen);
            assertThat(requirements.outstanding(facts).names())
                    .containsExactlyInAnyOrderElementsOf(of.requirements().stream()
                            .filter(view -> view.status() == RequirementStatus.NOT_SENT
                                    || view.status() == RequirementStatus.REJECTED)
                            .map(RequirementView::name)
                            .toList());
        }
    }

    @Test
    void dependOnTypeLevelCountryAndRegulation() {
        assertThat(names(CustomerType.INDIVIDUAL, "US", KycLevel.STANDARD, false))
                .containsExactlyInAnyOrder(
                        "email",
                        "phone",
                        "tax_id",
                        "full_name",
                        "date_of_birth",
                        "residential_address",
                        "identity_document",
                        "selfie");
        assertThat(names(CustomerType.INDIVIDUAL, "DE", KycLevel.STANDARD, false))
                .contains("proof_of_address");
        assertThat(names(CustomerType.INDIVIDUAL, "DE", KycLevel.ENHANCED, false))
                .contains("proof_of_address", "proof_of_income", "additional_information")
                .doesNotHaveDuplicates();
        assertThat(names(CustomerType.BUSINESS, "DE", KycLevel.STANDARD, true))
                .contains("regulated_activity_document", "beneficial_owners")
                .doesNotContain("proof_of_address", "signed_balance_sheet");
        assertThat(names(CustomerType.BUSINESS, null, KycLevel.ENHANCED, false))
                .contains("proof_of_address", "bank_statement", "signed_balance_sheet");
    }

    /** Incorporated elsewhere, a business still is where its address is. */
    @Test
    void areThoseOfEachCountryOfABusiness() {
        Requirements german =
                new Requirements(new CountryRequirements(Map.of(), Map.of("DE", List.of("signed_balance_sheet"))));
        Facts acme = Facts.of(CustomerType.BUSINESS).ofCountry("US");

        assertThat(german.of(acme.at(Facts.address(null, null, "DE")).facts()).stream()
                        .map(Requirement::name))
                .contains("signed_balance_sheet");
        assertThat(german.of(acme.at(Facts.address(null, null, "FR")).facts()).stream()
                        .map(Requirement::name))
                .doesNotContain("signed_balance_sheet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Kazan, Russia | RU",
                "Iran | IR",
                "Havana, CUB | CU",
                "Seoul, Korea, South | KR",
                "Springfield, IL | -",
                "Springfield, Illinois | -",
                "- | -"
            })
    void aPlaceOfBirthMayNameACountry(String place, String country) {
        assertThat(BirthCountry.of(place)).isEqualTo(Optional.ofNullable(country));
    }

    @Test
    void anExpiredDocumentDoesNotCountUnlessAnotherProvesTheSame() {
        DocumentFact expired = document(DocumentType.DRIVERS_LICENSE, DocumentSide.FRONT, TODAY.minusDays(1));
        DocumentFact back = document(DocumentType.DRIVERS_LICENSE, DocumentSide.BACK, null);
        DocumentFact passport = document(DocumentType.PASSPORT, DocumentSide.FRONT, TODAY);

        assertThat(requirements.expired(facts(CustomerType.INDIVIDUAL, List.of(expired, back))))
                .containsExactly(expired);
        assertThat(requirements.expired(facts(CustomerType.INDIVIDUAL, List.of(expired, back, passport))))
                .isEmpty();
        assertThat(DocumentProgress.ofIdentity(facts(CustomerType.INDIVIDUAL, List.of(expired, back)), null)
                        .reason())
                .isEqualTo(Explanation.of(Meaning.DOCUMENT_EXPIRED, DocumentType.DRIVERS_LICENSE, "2026-01-14"));
    }

    @Test
    void oneSideOfALicenceIsHalfThere() {
        DocumentFact back = document(DocumentType.DRIVERS_LICENSE, DocumentSide.BACK, null);

        assertThat(DocumentProgress.ofIdentity(facts(CustomerType.INDIVIDUAL, List.of(back)), null))
                .isEqualTo(Progress.notSent(Explanation.of(Meaning.FRONT_MISSING, DocumentType.DRIVERS_LICENSE)));
    }

    private List<String> names(CustomerType type, String country, KycLevel level, boolean regulated) {
        return requirements.of(type, country == null ? Set.of() : Set.of(country), level, regulated).stream()
                .map(Requirement::name)
                .toList();
    }

    private static KycFacts facts(CustomerType type, List<DocumentFact> documents) {
        Customer customer = new Customer(
                new CustomerId(TypeId.next()), new PlatformId(TypeId.next()), type, profile(new Random(1)), NOW);
        return new KycFacts(customer, KycLevel.STANDARD, documents, List.of(), false, List.of(), false, null, TODAY);
    }

    private static KycFacts facts(Random random) {
        CustomerType type = random.nextBoolean() ? CustomerType.INDIVIDUAL : CustomerType.BUSINESS;
        Customer customer =
                new Customer(new CustomerId(TypeId.next()), new PlatformId(TypeId.next()), type, profile(random), NOW);
        List<DocumentFact> documents = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            DocumentType kind = DocumentType.values()[random.nextInt(DocumentType.values().length)];
            DocumentSide side = !kind.hasSides() ? null : random.nextBoolean() ? DocumentSide.FRONT : DocumentSide.BACK;
            documents.add(document(kind, side, random.nextBoolean() ? TODAY.plusDays(random.nextInt(9) - 4) : null));
        }
        List<OwnerFact> owners = random.nextBoolean()
                ? List.of()
                : List.of(new OwnerFact(
                        UUID.randomUUID(),
                        "Jane",
                        null,
                        "Roe",
                        random.nextBoolean() ? TODAY.minusYears(30) : null,
                        random.nextBoolean(),
                        "US",
                        random.nextBoolean(),
                        new BigDecimal(random.nextInt(100)),
                        random.nextBoolean() ? Set.of("CONTROL_PERSON") : Set.of(),
                        random.nextBoolean() ? "APPROVED" : "PENDING"));
        List<Request> requests = random.nextBoolean() ? List.of() : anyRequest(random);
        KycLevel level = random.nextBoolean() ? KycLevel.STANDARD : KycLevel.ENHANCED;
        TermsFact terms = random.nextBoolean() ? null : new TermsFact("1", random.nextBoolean());
        return new KycFacts(customer, level, documents, owners, random.nextBoolean(), requests, false, terms, TODAY);
    }

    /** The requirements of every customer, of one type, and of another level. */
    private static List<Request> anyRequest(Random random) {
        List<String> names = List.of("email", "identity_document", "incorporation_articles", "proof_of_address");
        return List.of(Request.again(names.get(random.nextInt(names.size())), NOW));
    }

    private static Profile profile(Random random) {
        return new Profile(
                "a@example.com",
                random.nextBoolean() ? "+14155550123" : null,
                random.nextBoolean() ? "DE" : null,
                (Address) null,
                null,
                Map.of(),
                random.nextBoolean() ? "John" : null,
                null,
                random.nextBoolean() ? "Doe" : null,
                random.nextBoolean() ? TODAY.minusYears(30) : null,
                null,
                null,
                random.nextBoolean() ? "Acme" : null,
                null,
                null,
                null,
                null,
                null);
    }

    private static DocumentFact document(DocumentType type, DocumentSide side, LocalDate expiresOn) {
        return new DocumentFact(
                UUID.randomUUID(), null, type, side, DocumentStatus.PENDING, null, null, null, expiresOn, 400, 400, "");
    }
}
