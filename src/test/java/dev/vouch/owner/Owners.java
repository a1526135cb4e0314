package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Profile;
import dev.vouch.customer.SealedTaxId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Owners for tests of the domain. */
final class Owners {

    static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private Owners() {}

    static OwnerProfile aPerson(String percentage, OwnerRole... roles) {
        return new OwnerProfile(
                "Jane",
                null,
                "Roe",
                "jane@example.com",
                LocalDate.of(1980, 5, 20),
                null,
                new BigDecimal(percentage),
                List.of(roles));
    }

    static BeneficialOwner anOwner(OwnerProfile profile, SealedTaxId taxId) {
        BeneficialOwner owner = new BeneficialOwner(new OwnerId(TypeId.next()), aBusiness(), profile, taxId, NOW);
        owner.takeChanges();
        return owner;
    }

    static OwnershipFacts.Owner aFact(String percentage, OwnerRole... roles) {
        return OwnershipFacts.Owner.from(anOwner(aPerson(percentage, roles), null));
    }

    static SealedTaxId aTaxId(int index) {
        return new SealedTaxId("ssn", "US", new byte[] {1}, new byte[] {(byte) index});
    }

    static Customer aBusiness() {
        Profile profile = new Profile(
                "acme@example.com",
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                "Acme Inc.",
                null,
                null,
                null,
                null,
                null);
        return new Customer(
                new CustomerId(TypeId.next()), new PlatformId(TypeId.next()), CustomerType.BUSINESS, profile, NOW);
    }
}
