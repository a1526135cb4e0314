package dev.vouch.desk;

import dev.vouch.approval.FirstApproval;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Lock;
import dev.vouch.customer.RequirementView;
import dev.vouch.customer.Restriction;
import dev.vouch.kyc.CheckReport;
import dev.vouch.kyc.Decision;
import dev.vouch.kyc.KycCase;
import dev.vouch.kyc.KycRecord;
import dev.vouch.kyc.RecordedFinding;
import dev.vouch.platform.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a reviewer sees it.
 *
 * @param comparedWith the time of the checks that the profile is compared with; null without any
 * @param findings open ones first
 * @param decisions the possible ones
 * @param requestable requirements that can be requested again, by their API names
 * @param claim the current claim
 */
record CaseView(
        KycRecord record,
        String name,
        String path,
        List<Datum> profile,
        @Nullable String comparedWith,
        List<FindingRow> findings,
        List<CheckRow> checks,
        List<RequirementView> requirements,
        List<DocumentRow.Group> documents,
        List<OwnerNode> owners,
        List<HistoryRow> history,
        List<Decision.Kind> decisions,
        List<Choice> requestable,
        @Nullable Claim claim,
        boolean mine,
        boolean fourEyes,
        @Nullable String waitingSince) {

    /** A check of the last run, with the data that it is about. */
    record CheckRow(String name, String outcome, String detail, List<Datum> about) {

        static CheckRow of(CheckReport.Result result, List<Datum> profile) {
            return new CheckRow(
                    Texts.words(result.check()),
                    result.outcome(),
                    Texts.text(result.detail()),
                    Subjects.of(result.check(), profile));
        }
    }

    record Choice(String value, String label) {}

    public Customer customer() {
        return record.customer();
    }

    public @Nullable KycCase kycCase() {
        return record.kycCase();
    }

    public long version() {
        return record.version();
    }

    public String kycStatus() {
        return Texts.words(customer().kycStatus());
    }

    public String risk() {
        return customer().riskRating() == null
                ? "Not assessed"
                : Texts.words(customer().riskRating()) + " risk";
    }

    public boolean isDeleted() {
        return customer().deletedAt() != null;
    }

    public boolean isLocked() {
        return customer().lock() != null;
    }

    /** Also when the platform has locked it: a reviewer's lock replaces that one. */
    public boolean canBeLocked() {
        Lock lock = customer().lock();
        return lock == null || lock.yieldsTo(Role.REVIEWER);
    }

    public String lock() {
        Lock lock = customer().lock();
        return lock == null
                ? ""
                : "Locked by " + (lock.lockedBy() == Role.REVIEWER ? "a reviewer" : "the platform") + " on "
                        + Texts.time(lock.lockedAt()) + ": " + lock.reason();
    }

    /** Restrictions in force, by id. */
    public List<Choice> restrictions(Instant now) {
        return customer().restrictionsInForce(now).stream()
                .map(restriction -> new Choice(restriction.id().toString(), words(restriction)))
                .toList();
    }

    private static String words(Restriction restriction) {
        String end = restriction.expiresAt() == null ? "" : ", until " + Texts.time(restriction.expiresAt());
        return "Restricted: "
                + restriction.endorsements().stream().map(Texts::words).collect(Collectors.joining(", ")) + ". "
                + restriction.reason() + end;
    }

    public boolean isBusiness() {
        return customer().type() == CustomerType.BUSINESS;
    }

    public boolean waits() {
        return waitingSince != null;
    }

    public List<String> openChecks() {
        return RecordedFinding.openChecks(record.findings());
    }

    public List<FindingRow> openFindings() {
        return findings.stream().filter(FindingRow::isOpen).toList();
    }

    public boolean changed() {
        return profile.stream().anyMatch(Datum::isChanged);
    }

    public List<FirstApproval> firstApprovals() {
        return record.firstApprovals();
    }

    public BigDecimal declaredShare() {
        return owners.stream().map(OwnerNode::percentage).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
