package dev.vouch.hosted;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RejectionReason;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.OwnerId;
import dev.vouch.kyc.KycRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a customer's verification, as its pages need it.
 *
 * @param owners of a business, oldest first; for an owner's own link only that person
 * @param invited the owners who have a link of their own
 */
record Situation(Visit visit, KycRecord kyc, Applicant customer, List<Applicant> owners, Set<OwnerId> invited) {

    private static final Set<KycStatus> OPEN =
            EnumSet.of(KycStatus.PENDING, KycStatus.INCOMPLETE, KycStatus.AWAITING_UBO);

    KycStatus status() {
        return kyc.customer().kycStatus();
    }

    public boolean isBusiness() {
        return kyc.customer().type() == CustomerType.BUSINESS;
    }

    /** Whether it is an owner's own link, which shows nothing of the business but its name. */
    public boolean isOwners() {
        return visit.owner() != null;
    }

    boolean isLocked() {
        return kyc.customer().lock() != null;
    }

    /** Whether the visitor may enter and submit anything. */
    boolean isOpen() {
        return !isLocked() && !visit.ended() && OPEN.contains(status());
    }

    boolean isNotStarted() {
        return status() == KycStatus.NOT_STARTED && !isLocked();
    }

    /** Whether the visitor may try again after a rejection. */
    boolean startsOver() {
        return !isLocked()
                && !visit.ended()
                && status() == KycStatus.REJECTED
                && kyc.customer().isRetryable();
    }

    Optional<Applicant> owner(OwnerId id) {
        return owners.stream().filter(owner -> id.equals(owner.owner())).findFirst();
    }

    /** Whose link it is. */
    Applicant visitor() {
        OwnerId own = visit.owner();
        return own == null ? customer : owner(own).orElseThrow(Steps::unknown);
    }

    /** The applicant of a page: the owner in its address, or else the holder of the link. */
    Applicant applicant(@Nullable OwnerId named) {
        if (named == null) {
            return visitor();
        }
        return owner(named).filter(owner -> !isOwners()).orElseThrow(Steps::unknown);
    }

    /** The country that decides the format of dates and the preselected country. */
    Optional<String> country(Applicant applicant) {
        return applicant.country().or(() -> isOwners() ? Optional.empty() : customer.country());
    }

    TaskList tasks() {
        return isOwners() ? TaskList.of(visitor(), this) : TaskList.of(this);
    }

    /** For an owner's own link: the name of the business. */
    public @Nullable String businessName() {
        return isOwners() ? customer.values().path("legal_name").asString(null) : null;
    }

    /** Owners do not see the reasons about the business. */
    List<RejectionReason> reasons() {
        return isOwners() ? List.of() : kyc.customer().rejectionReasons();
    }

    /**
     * Why a page is asked for again: after an upload that expired documents or old proofs answer, it is the next page.
     *
     * @param path of the page, below the applicant's
     */
    @Nullable
    Explanation correction(Applicant applicant, String path) {
        TaskList tasks = applicant.owner() == null ? tasks() : TaskList.of(applicant, this);
        return tasks.tasks()
                .filter(task -> task.state() == Task.State.TO_CORRECT && path.equals(task.path()))
                .flatMap(task -> Stream.ofNullable(task.reason()))
                .findFirst()
                .orElse(null);
    }

    /** Whether one of the owners is said to control the business. */
    public boolean hasControlPerson() {
        return owners.stream()
                .anyMatch(owner -> owner.values()
                        .path("roles")
                        .valueStream()
                        .anyMatch(role -> role.asString().equals("control_person")));
    }

    /** The owners whose input is outstanding. */
    List<Applicant> awaited() {
        return owners.stream()
                .filter(owner -> owner.owner() != null && invited.contains(owner.owner()))
                .filter(owner -> TaskList.of(owner, this).next().isPresent())
                .toList();
    }
}
