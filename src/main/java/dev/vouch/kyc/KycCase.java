package dev.vouch.kyc;

import dev.vouch.approval.Confirmation;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.OpenReview;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.requirement.Request;
import dev.vouch.tenancy.Actor;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The decision about one customer's identity. It goes from not started to approved or rejected, and an approval can be
 * lost again. Only {@link #apply} assigns the status, and only as {@link KycLifecycle} allows; each step leaves a
 * {@link KycStep}.
 */
@Entity
@DynamicUpdate
@Table(name = "kyc_cases")
public class KycCase {

    @Id
    private UUID customerId;

    private UUID platformId;

    @Enumerated(EnumType.STRING)
    private CustomerType customerType;

    @Enumerated(EnumType.STRING)
    private KycStatus status = KycStatus.NOT_STARTED;

    @Enumerated(EnumType.STRING)
    private KycLevel level = KycLevel.STANDARD;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskRating riskRating;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> riskFactors = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RiskOverride riskOverride;

    /** The risk factors that the last approval accepted. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> acceptedRiskFactors = List.of();

    private int steps;

    @Embedded
    private Requests requests = Requests.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Rejection> rejections = List.of();

    private @Nullable Instant reviewSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReviewReason> reviewReasons = List.of();

    /** Of an approved customer. */
    @Enumerated(EnumType.STRING)
    private @Nullable OpenReview openReview;

    private boolean checksPending;
    private int checkRuns;
    private int factsVersion;

    private boolean simulated;

    /** When the last decision approved the customer, or kept the approval. */
    private @Nullable Instant approvedAt;

    /** Null until it is stored: Spring Data then inserts it without a query for an existing row. */
    @Version
    private @Nullable Long version;

    private Instant createdAt;
    private Instant updatedAt;

    @Transient
    private final List<KycStep> taken = new ArrayList<>();

    @Transient
    private @Nullable SetRating setRating;

    protected KycCase() {}

    KycCase(PlatformId platformId, CustomerId customerId, CustomerType customerType, Instant now) {
        this.customerId = customerId.uuid();
        this.platformId = platformId.uuid();
        this.customerType = customerType;
        this.createdAt = now;
        this.updatedAt = now;
    }

    private void apply(KycAction action, Actor actor, @Nullable String reason, Instant now) {
        KycStatus to = KycLifecycle.next(status, action).orElseThrow(() -> new KycStepRefused(this, action));
        taken.add(new KycStep(++steps, status, to, action, actor.name(), null, reason, List.of(), now));
        status = to;
        reviewSince = to == KycStatus.MANUAL_REVIEW ? now : null;
        reviewReasons = List.of();
        openReview = null;
        checksPending = false;
        approvedAt = to == KycStatus.APPROVED ? now : approvedAt;
        simulated = simulated && (to.isInReview() || to == KycStatus.APPROVED);
        updatedAt = now;
    }

    /**
     * Shows missing requirements as sent, until KYC requests them. Steps that follow from real changes are not
     * affected.
     */
    void simulate() {
        simulated = true;
    }

    void start(Actor actor, Instant now) {
        apply(KycAction.START, actor, null, now);
    }

    /**
     * The step that follows from the current facts: more is required, owners are outstanding, or the submission is
     * complete. A case that waits for owners already takes no further step for them.
     */
    void submit(KycAction follows, Actor actor, String cause, Instant now) {
        if (!(status == KycStatus.AWAITING_UBO && follows == KycAction.AWAIT_OWNERS)) {
            apply(follows, actor, cause, now);
        }
        if (follows == KycAction.COMPLETE) {
            rejections = List.of();
            requests = Requests.NONE;
        }
    }

    boolean isInReview() {
        return status.isInReview();
    }

    boolean takesSubmissions() {
        return status == KycStatus.PENDING || status == KycStatus.INCOMPLETE || status == KycStatus.AWAITING_UBO;
    }

    void requestCorrection(List<Request> corrections, Actor actor, Instant now) {
        apply(KycAction.REQUEST_CORRECTION, actor, Requests.names(corrections), now);
        ask(corrections);
    }

    /** A fact that was present when the review began is missing now. */
    void requireMissing(List<String> missing, Instant now) {
        apply(KycAction.REQUEST_CORRECTION, Actor.CHECKS, "missing: " + String.join(", ", missing), now);
    }

    /** A fact outside the customer's row has changed: the case has another version, also where no step follows. */
    void noteFacts() {
        factsVersion++;
    }

    /** The facts have changed and the checks have not seen them. */
    void awaitChecks() {
        checksPending = true;
        noteFacts();
    }

    int nextRun() {
        return ++checkRuns;
    }

    /** The checks have seen the facts. */
    void assess(RiskAssessment assessment) {
        rate(assessment);
        checksPending = false;
    }

    private void rate(RiskAssessment assessment) {
        if (status == KycStatus.APPROVED
                && riskRating != null
                && assessment.rating().compareTo(riskRating) < 0) {
            // An edit neither answers a review nor takes back what a reviewer approved: only a reviewer lowers it.
            return;
        }
        reassess(assessment);
    }

    private void reassess(RiskAssessment assessment) {
        riskOverride = riskOverride != null && riskOverride.holdsFor(assessment)
                ? riskOverride.assessedAs(assessment.rating())
                : null;
        riskRating = riskOverride == null ? assessment.rating() : riskOverride.over(assessment);
        riskFactors = assessment.factors();
    }

    /** @param first who set the same rating before, where that takes two persons */
    void override(RiskRating rating, String reason, Actor actor, Confirmation.@Nullable First first, Instant now) {
        RiskRating assessed = riskOverride == null ? riskRating : riskOverride.assessed();
        String firstActor = first == null ? null : first.actor();
        setRating = new SetRating(rated(), rating, riskFactors, actor.name(), firstActor, reason, now);
        riskOverride = RiskOverride.of(rating, reason, actor.name(), now, riskFactors, assessed);
        riskRating = rating;
        updatedAt = now;
    }

    /** An approved customer made a declaration that raises its risk. */
    void raise(RiskAssessment declared) {
        if (riskRating == null || declared.rating().compareTo(riskRating) > 0) {
            reassess(declared);
        }
    }

    /** Whether an approval stands with this risk: it is low, or the approval accepted it. */
    boolean accepts(RiskAssessment assessment) {
        return assessment.rating() == RiskRating.LOW || acceptedRiskFactors.containsAll(assessment.factors());
    }

    boolean isRisky() {
        return riskRating != null && riskRating != RiskRating.LOW;
    }

    /** Low without a rating: only simulations approve without one. */
    RiskRating rated() {
        return riskRating == null ? RiskRating.LOW : riskRating;
    }

    int checkRuns() {
        return checkRuns;
    }

    /** Whether the checks have run on its facts, or will as soon as this transaction has committed. */
    boolean isChecked() {
        return isInReview() || checkRuns > 0;
    }

    /** The customer stays approved, but loses its endorsements until a reviewer decides. */
    void openMonitoringReview(List<ReviewReason> found, Instant now) {
        openReview(OpenReview.MONITORING, ReviewReason.merged(reviewReasons, found), now);
    }

    /** The last decision on an approved customer is old. A review that is already open covers that too. */
    void openPeriodicReview(Instant now) {
        if (status == KycStatus.APPROVED && openReview == null) {
            openReview(OpenReview.PERIODIC, List.of(ReviewReason.PERIODIC), now);
        }
    }

    private void openReview(OpenReview kind, List<ReviewReason> reasons, Instant now) {
        openReview = kind;
        reviewSince = reviewSince == null ? now : reviewSince;
        reviewReasons = reasons;
        updatedAt = now;
    }

    /** Whether it is in the queue. */
    public boolean waitsForReviewer() {
        return reviewSince != null;
    }

    public @Nullable OpenReview openReview() {
        return openReview;
    }

    boolean isMonitored() {
        return openReview == OpenReview.MONITORING;
    }

    /** Closes the review: its findings do not end the approval. */
    void keep(Actor actor, @Nullable String reason, Instant now) {
        refuseUnlessAllowed(KycAction.KEEP);
        apply(KycAction.KEEP, actor, reason, now);
        acceptedRiskFactors = riskFactors;
    }

    /** Reopens a retryable rejection by a new submission. */
    void resubmit(Actor actor, Instant now) {
        apply(KycAction.RESUBMIT, actor, null, now);
    }

    void refer(List<ReviewReason> reasons, Instant now) {
        apply(KycAction.REFER, Actor.CHECKS, ReviewReason.text(reasons), now);
        reviewReasons = reasons;
    }

    void approve(Actor actor, @Nullable String reason, Instant now) {
        apply(KycAction.APPROVE, actor, reason, now);
        acceptedRiskFactors = riskFactors;
        rejections = List.of();
        requests = Requests.NONE;
    }

    void reject(List<Rejection> because, Actor actor, Instant now) {
        apply(KycAction.REJECT, actor, Rejection.codes(because), now);
        rejections = List.copyOf(because);
    }

    void requestInformation(List<Request> wanted, List<Rejection> because, Actor actor, Instant now) {
        apply(KycAction.REQUEST_INFORMATION, actor, Rejection.codes(because), now);
        rejections = List.copyOf(because);
        ask(wanted);
    }

    void reverify(List<Request> wanted, Actor actor, String reason, Instant now) {
        apply(KycAction.REVERIFY, actor, reason, now);
        ask(wanted);
    }

    void revoke(List<Rejection> because, Actor actor, Instant now) {
        apply(KycAction.REVOKE, actor, Rejection.codes(because), now);
        rejections = List.copyOf(because);
    }

    void reopen(List<Request> wanted, Actor actor, @Nullable String reason, Instant now) {
        refuseUnlessAllowed(KycAction.REOPEN);
        apply(KycAction.REOPEN, actor, reason, now);
        ask(wanted);
    }

    /** The first of two persons is refused already. */
    void refuseUnlessAllowed(KycAction action) {
        if (action == KycAction.REOPEN && status == KycStatus.REJECTED && !canReopen()) {
            throw new KycStepRefused(
                    this,
                    "This rejection is final and cannot be reopened: it is not retryable, and a reviewer decided it.");
        }
        if (!allowed().contains(action)) {
            throw new KycStepRefused(this, action);
        }
    }

    /** Whether a new submission reopens the rejection. */
    boolean takesResubmission() {
        return status == KycStatus.REJECTED && rejections.stream().allMatch(Rejection::retryable);
    }

    /** A reviewer may reopen a rejection that only checks decided. */
    boolean canReopen() {
        return status == KycStatus.REJECTED
                && rejections.stream().allMatch(rejection -> rejection.retryable() || rejection.byChecks());
    }

    /** The actions that are possible now. */
    public List<KycAction> allowed() {
        return KycLifecycle.allowed(status).stream()
                .filter(action -> action != KycAction.AWAIT_OWNERS || customerType == CustomerType.BUSINESS)
                .filter(action -> action != KycAction.REOPEN || canReopen())
                .filter(action -> action != KycAction.RESUBMIT || takesResubmission())
                .filter(action -> action != KycAction.KEEP || openReview != null)
                .toList();
    }

    /** @return whether the level changed */
    boolean changeLevel(KycLevel wanted, Instant now) {
        boolean changes = level != wanted;
        level = wanted;
        updatedAt = changes ? now : updatedAt;
        return changes;
    }

    /** These requirements have been answered: they are no longer requested. */
    void answer(Set<String> requirements) {
        requests = requests.without(requirements);
    }

    void ask(List<Request> more) {
        requests = requests.and(more);
    }

    /** Adds the reviewer's reasons to the step just taken. */
    void explain(List<Decision.Reason> reasons) {
        if (!taken.isEmpty()) {
            amend(step -> step.because(reasons));
        }
    }

    /** Adds who decided the step just taken first, and why. */
    void explain(Confirmation confirmation) {
        Confirmation.First first = confirmation.first();
        if (first != null) {
            amend(step -> step.after(first));
        }
    }

    private void amend(UnaryOperator<KycStep> last) {
        taken.add(last.apply(taken.remove(taken.size() - 1)));
    }

    boolean awaitsChecks() {
        return checksPending;
    }

    public CustomerId customerId() {
        return new CustomerId(customerId);
    }

    public PlatformId platformId() {
        return new PlatformId(platformId);
    }

    public KycStatus status() {
        return status;
    }

    public KycLevel level() {
        return level;
    }

    /** The number of steps taken. */
    public int steps() {
        return steps;
    }

    public @Nullable RiskRating riskRating() {
        return riskRating;
    }

    public List<String> riskFactors() {
        return riskFactors;
    }

    /** Null if the factors determine the rating. */
    public @Nullable RiskOverride riskOverride() {
        return riskOverride != null && riskOverride.rating() == riskRating ? riskOverride : null;
    }

    /** Null while it waits for nobody. */
    public @Nullable String reviewReason() {
        return ReviewReason.text(reviewReasons);
    }

    /** A case that is not stored yet has another version than one that is. */
    long version() {
        return version == null ? 0 : version + 1;
    }

    public List<Request> requests() {
        return requests.open();
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    public @Nullable Instant reviewSince() {
        return reviewSince;
    }

    /** Whether an unsaved step led to this status. */
    boolean hasJustBecome(KycStatus wanted) {
        return !taken.isEmpty() && taken.get(taken.size() - 1).to() == wanted;
    }

    /** The rating that a reviewer set since the last call. */
    Optional<SetRating> takeRating() {
        Optional<SetRating> rating = Optional.ofNullable(setRating);
        setRating = null;
        return rating;
    }

    /** The steps since the last call. */
    List<KycStep> takeSteps() {
        List<KycStep> steps = List.copyOf(taken);
        taken.clear();
        return steps;
    }
}
