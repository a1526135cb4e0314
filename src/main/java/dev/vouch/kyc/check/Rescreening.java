package dev.vouch.kyc.check;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.vouch.id.ScreeningId;
import dev.vouch.id.TypeId;
import dev.vouch.kyc.ApprovedCustomers;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.Findings;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.LockedCase;
import dev.vouch.screening.ListKind;
import dev.vouch.screening.SanctionsListChanged;
import dev.vouch.screening.ScreeningVersion;
import dev.vouch.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Re-screens customers that are approved or in review when a list changes, and stores the proof. A customer with a
 * new match on a sanctions list, or a stronger one than a reviewer has cleared, loses the approval and comes under review,
 * where the checks refer it to a reviewer; one on a list of another kind stays approved, and the checks open a monitoring
 * review. A customer in review is checked again before the reviewer decides.
 *
 * <p>No customer is missed: checks lock their customer before they read a list until their result is stored, and this
 * screens each customer under the same lock, after the list has changed.
 */
@Component
class Rescreening {

    /** A code that only reviewers see. */
    private static final String REASON = "sanctions_list_changed";

    private final SchedulerClient scheduler;
    private final OngoingMonitoring approvals;
    private final ApprovedCustomers customers;
    private final List<ListCheck> checks;
    private final AddressesCheck addressesCheck;
    private final CheckedCases cases;
    private final Screenings screenings;
    private final Findings findings;
    private final KycService kyc;
    private final Clock clock;

    Rescreening(
            @Qualifier("schedulerClient") SchedulerClient scheduler,
            OngoingMonitoring approvals,
            ApprovedCustomers customers,
            List<ListCheck> checks,
            AddressesCheck addressesCheck,
            CheckedCases cases,
            Screenings screenings,
            Findings findings,
            KycService kyc,
            Clock clock) {
        this.scheduler = scheduler;
        this.approvals = approvals;
        this.customers = customers;
        this.checks = checks;
        this.addressesCheck = addressesCheck;
        this.cases = cases;
        this.screenings = screenings;
        this.findings = findings;
        this.kyc = kyc;
        this.clock = clock;
    }

    /** In the transaction that makes the list current. */
    @EventListener
    void on(SanctionsListChanged list) {
        scheduler.scheduleIfNotExists(CheckConfiguration.RESCREENING
                .instance(list.listName() + ":" + list.version())
                .scheduledTo(clock.instant()));
    }

    void run() {
        approvals.of(
                (platform, last) -> customers.andThoseInReviewAfter(platform, last, OngoingMonitoring.ROWS),
                this::screen);
    }

    private void screen(LockedCase locked) {
        Map<ListKind, ListCheck.Screened> screened = new EnumMap<>(ListKind.class);
        checks.stream()
                .filter(check -> check.appliesTo(locked.facts()))
                .forEach(check -> screened.put(check.kind(), check.screened(locked.facts())));
        Set<ListKind> news = screened.entrySet().stream()
                .filter(kind -> findings.isNews(locked.customer(), kind.getValue().findings().stream()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Finding> addresses = addressesCheck.findings(locked.customer());
        boolean isNewAddress = findings.isNews(locked.customer(), addresses.stream());
        screenings.write(
                locked.customer(),
                screening(screened.values(), addresses, !news.isEmpty() || isNewAddress, locked.now()));
        if (isNewAddress) {
            cases.refer(locked, addresses);
        }
        if (news.contains(ListKind.SANCTIONS)) {
            kyc.doubt(locked, Actor.CHECKS, REASON);
        } else if (!news.isEmpty() || isNewAddress) {
            kyc.recheck(locked, Actor.CHECKS, REASON);
        }
    }

    private static Screening screening(
            Collection<ListCheck.Screened> screened, List<Finding> addresses, boolean isNews, Instant now) {
        return new Screening(
                new ScreeningId(TypeId.next()),
                null,
                ScreeningVersion.of(screened.stream().map(ListCheck.Screened::version)),
                addresses.size()
                        + screened.stream()
                                .mapToInt(kind -> kind.findings().size())
                                .sum(),
                isNews,
                now);
    }
}
