package dev.vouch.requirement;

import dev.vouch.customer.KycStatus;
import dev.vouch.document.DocumentStatus;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a customer has to provide.
 *
 * @param criterion its name in the verification profile
 * @param anyOf the kinds of document of which one suffices; empty without a choice
 * @param evaluate reads the progress from the facts
 */
public record Requirement(String name, String criterion, List<String> anyOf, Function<KycFacts, Progress> evaluate) {

    static Requirement of(RequirementName name, Function<KycFacts, Progress> evaluate) {
        return anyOf(name, List.of(), evaluate);
    }

    static Requirement anyOf(RequirementName name, List<String> anyOf, Function<KycFacts, Progress> evaluate) {
        return new Requirement(name.toString(), name.criterion(), anyOf, evaluate);
    }

    /** A requirement that only another release knows: no submission to this release fulfils it. */
    static Requirement unknown(String name) {
        return new Requirement(name, name, List.of(), facts -> Progress.NOT_SENT);
    }

    Requirement withCriterion(String another) {
        return new Requirement(name, another, anyOf, evaluate);
    }

    Progress progress(KycFacts facts) {
        return facts.progressOf(name, () -> evaluate.apply(facts));
    }

    /** Its progress as it is shown: that of a simulation, until a real submission follows. */
    Progress shown(KycFacts facts) {
        Progress real = progress(facts);
        KycStatus status = facts.customer().kycStatus();
        if (!facts.simulated() || !(status.isInReview() || status == KycStatus.APPROVED)) {
            return real.equals(Progress.ACCEPTED) ? renewal(facts).orElse(real) : real;
        }
        return status == KycStatus.APPROVED ? Progress.ACCEPTED : real.isSent() ? real : Progress.PENDING;
    }

    /** Whether an approved customer's document expires soon and has no replacement yet. */
    private Optional<Progress> renewal(KycFacts facts) {
        if (facts.customer().kycStatus() != KycStatus.APPROVED) {
            return Optional.empty();
        }
        boolean isRenewed = facts.documents().stream()
                .anyMatch(document -> isFulfilledBy(document) && document.status() == DocumentStatus.PENDING);
        return facts.documents().stream()
                .filter(document -> !isRenewed && isFulfilledBy(document) && document.isExpiring(facts.today()))
                .findFirst()
                .map(document -> Progress.notSent(Explanation.of(
                        Meaning.DOCUMENT_EXPIRES, document.type(), String.valueOf(document.expiresOn()))));
    }

    private boolean isFulfilledBy(DocumentFact document) {
        return document.ownerId() == null
                && DocumentFact.requirements(document.type(), null).contains(name);
    }
}
