package dev.vouch.requirement;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.Address;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.Profile;
import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.storage.Kept;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts for tests of what is derived from them; each method gives others that differ in one thing. */
public record Facts(
        CustomerType type,
        PlatformId platform,
        @Nullable String country,
        @Nullable Address address,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate dateOfBirth,
        @Nullable AdditionalInformation information,
        List<DocumentFact> documents,
        List<OwnerFact> owners,
        LocalDate today) {

    public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    public static Facts of(CustomerType type) {
        return new Facts(
                type,
                new PlatformId(TypeId.next()),
                "US",
                address("NY", "10001", "US"),
                "John",
                "Doe",
                LocalDate.of(1990, 1, 15),
                null,
                List.of(),
                List.of(),
                TODAY);
    }

    public static Address address(@Nullable String state, @Nullable String postalCode, String country) {
        return new Address("123 Main St", null, "New York", state, postalCode, country);
    }

    public static Requirements requirements() {
        return new Requirements(new CountryRequirements(Map.of(), Map.of()));
    }

    public static DocumentFact document(
            DocumentType type, @Nullable LocalDate expiresOn, @Nullable Integer width, @Nullable Integer height) {
        DocumentSide side = type.hasSides() ? DocumentSide.FRONT : null;
        String sha256 = UUID.randomUUID().toString();
        return new DocumentFact(
                UUID.randomUUID(),
                null,
                type,
                side,
                DocumentStatus.PENDING,
                null,
                null,
                null,
                expiresOn,
                width,
                height,
                sha256);
    }

    public static DocumentFact passportOf(String country) {
        return new DocumentFact(
                UUID.randomUUID(),
                null,
                DocumentType.PASSPORT,
                DocumentSide.FRONT,
                DocumentStatus.PENDING,
                null,
                country,
                null,
                null,
                400,
                400,
                "");
    }

    /** The very same file, submitted as another kind of document. */
    public static DocumentFact same(DocumentFact file, DocumentType type) {
        return new DocumentFact(
                UUID.randomUUID(),
                null,
                type,
                null,
                DocumentStatus.PENDING,
                null,
                null,
                null,
                null,
                file.width(),
                file.height(),
                file.sha256());
    }

    public static OwnerFact owner(
            String firstName, @Nullable String middleName, String lastName, LocalDate dateOfBirth, String country) {
        return new OwnerFact(
                UUID.randomUUID(),
                firstName,
                middleName,
                lastName,
                dateOfBirth,
                true,
                country,
                true,
                new BigDecimal("60.00"),
                Set.of("CONTROL_PERSON"),
                "PENDING");
    }

    public Facts on(LocalDate day) {
        return new Facts(
                type,
                platform,
                country,
                address,
                firstName,
                lastName,
                dateOfBirth,
                information,
                documents,
                owners,
                day);
    }

    public Facts ofPlatform(PlatformId id) {
        return new Facts(
                type, id, country, address, firstName, lastName, dateOfBirth, information, documents, owners, today);
    }

    public Facts ofCountry(@Nullable String code) {
        return new Facts(
                type, platform, code, address, firstName, lastName, dateOfBirth, information, documents, owners, today);
    }

    public Facts at(@Nullable Address place) {
        return new Facts(
                type,
                platform,
                country,
                place,
                firstName,
                lastName,
                dateOfBirth,
                information,
                documents,
                owners,
                today);
    }

    public Facts born(@Nullable LocalDate day) {
        return new Facts(
                type, platform, country, address, firstName, lastName, day, information, documents, owners, today);
    }

    public Facts named(String first, String last) {
        return new Facts(
                type, platform, country, address, first, last, dateOfBirth, information, documents, owners, today);
    }

    public Facts declaring(AdditionalInformation declared) {
        return new Facts(
                type, platform, country, address, firstName, lastName, dateOfBirth, declared, documents, owners, today);
    }

    public Facts with(DocumentFact... more) {
        List<DocumentFact> all = new ArrayList<>(documents);
        all.addAll(Arrays.asList(more));
        return new Facts(
                type, platform, country, address, firstName, lastName, dateOfBirth, information, all, owners, today);
    }

    public Facts with(OwnerFact... more) {
        return new Facts(
                type,
                platform,
                country,
                address,
                firstName,
                lastName,
                dateOfBirth,
                information,
                documents,
                List.of(more),
                today);
    }

    public KycFacts facts() {
        boolean isPerson = type == CustomerType.INDIVIDUAL;
        Profile profile = new Profile(
                "a@example.com",
                "+14155550123",
                country,
                address,
                null,
                Map.of(),
                isPerson ? firstName : null,
                null,
                isPerson ? lastName : null,
                isPerson ? dateOfBirth : null,
                null,
                null,
                isPerson ? null : firstName + " " + lastName,
                null,
                null,
                null,
                null,
                information == null ? null : Kept.of(information));
        Customer customer = new Customer(new CustomerId(TypeId.next()), platform, type, profile, NOW);
        return new KycFacts(customer, KycLevel.STANDARD, documents, owners, true, List.of(), false, null, today);
    }
}
