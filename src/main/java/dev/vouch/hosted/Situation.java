package dev.vouch.hosted;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RejectionReason;
import dev.vouch.id.OwnerId;
import dev.vouch.kyc.KycRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the customer stands, as far as its pages need it.
 *
 * @param owners of a business, oldest first; of an owner's own link that person alone
 * @param invited the owners who have a link of their own
 */
record Situation(Visit visit, KycRecord kyc, Subject customer, List<Subject> owners, Set<OwnerId> invited) {

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

    /** Whether the visitor may enter and send something. */
    boolean isOpen() {
        return !isLocked() && !visit.ended() && OPEN.contains(status());
    }

    boolean isNotStarted() {
        return status() == KycStatus.NOT_STARTED && !isLocked();
    }

    Optional<Subject> owner(OwnerId id) {
        return owners.stream().filter(owner -> id.equals(owner.owner())).findFirst();
    }

    /** Whose link it is. */
    Subject visitor() {
        OwnerId own = visit.owner();
        return own == null ? customer : owner(own).orElseThrow(Steps::unknown);
    }

    /** Who a page is about: the owner that its address names, or else whose link it is. */
    Subject subject(@Nullable OwnerId named) {
        if (named == null) {
            return visitor();
        }
        return owner(named).filter(owner -> !isOwners()).orElseThrow(Steps::unknown);
    }

    /** Whose way of writing dates it is, and what a choice of countries begins with. */
    Optional<String> country(Subject subject) {
        return subject.country().or(() -> isOwners() ? Optional.empty() : customer.country());
    }

    TaskList tasks() {
        return isOwners() ? TaskList.of(visitor(), this) : TaskList.of(this);
    }

    /** Of an owner's own link: what it is that the person owns or controls. */
    public @Nullable String businessName() {
        return isOwners() ? customer.values().path("legal_name").asString(null) : null;
    }

    /** Those of the business are not for one of its owners. */
    List<RejectionReason> reasons() {
        return isOwners() ? List.of() : kyc.customer().rejectionReasons();
    }

    /** Whose links are awaited. */
    List<Subject> awaited() {
        return owners.stream()
                .filter(owner -> owner.owner() != null && invited.contains(owner.owner()))
                .filter(owner -> TaskList.of(owner, this).next().isPresent())
                .toList();
    }
}
