package dev.vouch.desk;

import dev.vouch.owner.BeneficialOwner;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.OwnerFact;
import dev.vouch.requirement.OwnersProgress;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An owner in the tree below its business. */
record OwnerNode(
        String id,
        String name,
        BigDecimal percentage,
        String roles,
        String born,
        String address,
        String verification,
        List<String> missing,
        @Nullable String rejection) {

    static OwnerNode of(BeneficialOwner owner, KycFacts facts) {
        List<String> missing = facts.ownersToVerify().stream()
                .filter(fact -> fact.id().equals(owner.id().uuid()))
                .findFirst()
                .map(fact -> missing(fact, facts))
                .orElse(List.of());
        return new OwnerNode(
                owner.id().toString(),
                Texts.name(owner),
                owner.profile().ownershipPercentage(),
                owner.profile().roles().stream().map(Texts::words).collect(Collectors.joining(", ")),
                Texts.text(owner.profile().dateOfBirth()),
                Texts.address(owner.profile().address()),
                Texts.words(owner.verificationStatus()),
                missing,
                owner.rejectionReason() == null ? null : owner.rejectionReason().text());
    }

    private static List<String> missing(OwnerFact owner, KycFacts facts) {
        return OwnersProgress.missing(owner, facts).stream().map(Texts::words).toList();
    }
}
