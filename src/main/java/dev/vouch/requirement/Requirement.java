package dev.vouch.requirement;

import dev.vouch.customer.KycStatus;
import dev.vouch.document.DocumentStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something a customer has to bring.
 *
 * @param criterion its name in the verification profile
 * @param anyOf the kinds of document one of which will do; empty where there is no choice
 * @param judge how far the facts are
 */
public record Requirement(String name, String criterion, List<String> anyOf, Function<KycFacts, Progress> judge) {

    static Requirement of(RequirementName name, Function<KycFacts, Progress> judge) {
        return anyOf(name, List.of(), judge);
    }

    static Requirement anyOf(RequirementName name, List<String> anyOf, Function<KycFacts, Progress> judge) {
        return new Requirement(name.toString(), name.criterion(), anyOf, judge);
    }

    /** One that another release asks for: nothing that is sent here fulfils it. */
    static Requirement unknown(String name) {
        return new Requirement(name, name, List.of(), facts -> Progress.NOT_SENT);
    }

    Requirement withCriterion(String another) {
        return new Requirement(name, another, anyOf, judge);
    }

    /** How far it is; what has been asked for again is not there, whatever came before. */
    Progress progress(KycFacts facts) {
        return facts.requestOf(name)
                .map(request -> Progress.rejected(request.reason()))
                .orElseGet(() -> judge.apply(facts));
    }

    /** How far it is shown to be: as far as a simulation says, while nothing real has followed it. */
    Progress shown(KycFacts facts) {
        Progress real = progress(facts);
        KycStatus status = facts.customer().kycStatus();
        if (!facts.simulated() || !(status.isInReview() || status == KycStatus.APPROVED)) {
            return real.equals(Progress.ACCEPTED) ? renewal(facts).orElse(real) : real;
        }
        return status == KycStatus.APPROVED ? Progress.ACCEPTED : real.isSent() ? real : Progress.PENDING;
    }

    /** Of an approved customer: a document that will expire, and that nothing is to replace yet. */
    private Optional<Progress> renewal(KycFacts facts) {
        if (facts.customer().kycStatus() != KycStatus.APPROVED) {
            return Optional.empty();
        }
        boolean isRenewed = facts.documents().stream()
                .anyMatch(document -> isFulfilledBy(document) && document.status() == DocumentStatus.PENDING);
        return facts.documents().stream()
                .filter(document -> !isRenewed && isFulfilledBy(document) && document.isExpiring(facts.today()))
                .findFirst()
                .map(document -> Progress.notSent("The " + document.type() + " expires on " + document.expiresOn()
                        + ": submit a new one before then."));
    }

    private boolean isFulfilledBy(DocumentFact document) {
        return document.ownerId() == null
                && DocumentFact.requirements(document.type(), null).contains(name);
    }
}
