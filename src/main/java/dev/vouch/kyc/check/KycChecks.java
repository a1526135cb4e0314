package dev.vouch.kyc.check;

import dev.vouch.customer.RiskRating;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.id.CheckRunId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.ScreeningId;
import dev.vouch.id.TypeId;
import dev.vouch.kyc.CheckSummary;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.Findings;
import dev.vouch.kyc.LockedCase;
import dev.vouch.kyc.RecordedFinding;
import dev.vouch.kyc.Rejection;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.Request;
import dev.vouch.screening.ScreeningVersion;
import dev.vouch.tenancy.Actor;
import dev.vouch.tenancy.PlatformScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the checks of a case and lets what they found decide, in one transaction that locks the customer. */
@Component
class KycChecks {

    private final List<Check> checks;
    private final Risk risk;
    private final ProviderVerdict provider;
    private final CheckRuns runs;
    private final Findings findings;
    private final Screenings screenings;
    private final Identities identities;
    private final CheckedCases cases;
    private final TransactionTemplate transaction;

    KycChecks(
            List<Check> checks,
            Risk risk,
            ProviderVerdict provider,
            CheckRuns runs,
            Findings findings,
            Screenings screenings,
            Identities identities,
            CheckedCases cases,
            PlatformTransactionManager transactions) {
        this.checks = checks;
        this.risk = risk;
        this.provider = provider;
        this.runs = runs;
        this.findings = findings;
        this.screenings = screenings;
        this.identities = identities;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(ChecksTask task) {
        PlatformId platform = new PlatformId(task.platformId());
        try (PlatformScope scope = PlatformScope.of(platform, Actor.CHECKS)) {
            transaction.executeWithoutResult(
                    status -> cases.toCheck(platform, new CustomerId(task.customerId()), task.step())
                            .ifPresent(locked -> run(locked, task)));
        }
    }

    private void run(LockedCase locked, ChecksTask task) {
        KycFacts facts = locked.facts();
        int number = locked.nextRun();
        long revision = screenings.revision();
        List<CheckResult> found = checks.stream()
                .filter(check -> check.appliesTo(facts))
                .map(check -> check.of(facts))
                .toList();
        record(found, number, revision, locked);
        identities.remember(facts);
        List<CheckResult> results = withOpenFindings(found, number, locked);
        RiskRating rating = locked.assess(risk.assess(facts, results));
        List<CheckResult> all = Stream.concat(results.stream(), verdict(locked, results).stream())
                .toList();
        runs.write(
                locked.customer(),
                new CheckRun(
                        new CheckRunId(TypeId.next()),
                        number,
                        task.step(),
                        CheckedFacts.of(facts),
                        rating,
                        all,
                        locked.now()));
        cases.settle(locked, summary(all, locked.now()));
    }

    /** Records the findings. All that are open count, those of earlier runs included. */
    private List<CheckResult> withOpenFindings(List<CheckResult> results, int run, LockedCase locked) {
        List<Finding> all =
                results.stream().flatMap(result -> result.findings().stream()).toList();
        List<Finding> open = findings.record(locked.customer(), run, all, locked.now()).stream()
                .map(RecordedFinding::finding)
                .toList();
        return Stream.concat(results.stream().map(result -> result.given(open)), CheckResult.ofOthers(open, results))
                .toList();
    }

    /** Runs before the findings are stored, to determine which are new. */
    private void record(List<CheckResult> results, int run, long revision, LockedCase locked) {
        List<CheckResult> screened =
                results.stream().filter(result -> result.screened() != null).toList();
        if (!screened.isEmpty()) {
            List<Finding> matches = screened.stream()
                    .filter(result -> !result.isUnknown())
                    .flatMap(result -> result.findings().stream())
                    .toList();
            screenings.write(
                    locked.customer(),
                    new Screening(
                            new ScreeningId(TypeId.next()),
                            run,
                            ScreeningVersion.of(
                                    screened.stream().flatMap(result -> Stream.ofNullable(result.screened()))),
                            matches.size(),
                            findings.isNews(locked.customer(), matches),
                            locked.now()),
                    revision);
        }
    }

    /** The provider decides last: it is queried only if nothing else prevents an approval. */
    private Optional<CheckResult> verdict(LockedCase locked, List<CheckResult> results) {
        boolean isClear = results.stream().allMatch(result -> result.outcome() == CheckOutcome.CLEAR);
        return isClear && cases.isUpForApproval(locked) ? Optional.of(provider.on(locked.facts())) : Optional.empty();
    }

    private static CheckSummary summary(List<CheckResult> results, Instant now) {
        return new CheckSummary(
                with(CheckOutcome.REJECT, results)
                        .map(result -> new Rejection(
                                String.valueOf(result.code()),
                                Explanation.of(Meaning.REQUIREMENTS_NOT_MET),
                                result.detail(),
                                false,
                                true,
                                now))
                        .toList(),
                results.stream()
                        .flatMap(result -> Stream.ofNullable(result.correction()))
                        .map(correction -> new Request(correction.requirement(), correction.why(), now))
                        .toList(),
                with(CheckOutcome.REFER, results).map(CheckResult::name).toList());
    }

    private static Stream<CheckResult> with(CheckOutcome outcome, List<CheckResult> results) {
        return results.stream().filter(result -> result.outcome() == outcome);
    }
}
