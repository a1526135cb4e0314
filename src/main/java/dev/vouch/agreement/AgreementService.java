package dev.vouch.agreement;

import dev.vouch.customer.CustomerService;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.AgreementId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.web.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class AgreementService {

    /** Tolerance for clocks of platforms that are fast. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final CustomerService customers;
    private final Agreements agreements;
    private final TermsRepository terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementService(
            CustomerService customers,
            Agreements agreements,
            TermsRepository terms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.agreements = agreements;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link #create}, for a form that may be sent twice: one acceptance of a version is enough. */
    public void createOnce(PlatformId platform, CustomerId id, AgreementDraft draft) {
        customers.lockForChange(platform, id);
        if (!agreements.exists(platform, id, draft)) {
            create(platform, id, draft);
        }
    }

    public Agreement create(PlatformId platform, CustomerId id, AgreementDraft draft) {
        Instant now = clock.instant();
        if (draft.acceptedAt().isAfter(now.plus(SKEW))) {
            throw new InvalidRequest(Fault.at("/accepted_at", "in_the_future", "must be in the past"));
        }
        refuseAnotherText(platform, draft);
        customers.lockForChange(platform, id);
        Agreement agreement = new Agreement(
                new AgreementId(TypeId.next()),
                platform,
                id,
                draft.kind(),
                draft.version(),
                draft.textSha256(),
                draft.ip(),
                draft.acceptedAt().truncatedTo(ChronoUnit.MILLIS),
                now);
        agreements.add(agreement);
        events.publishEvent(new AgreementCreated(agreement));
        return agreement;
    }

    private void refuseAnotherText(PlatformId platform, AgreementDraft draft) {
        terms.find(platform, draft.kind(), draft.version())
                .filter(version -> !version.textSha256().equals(draft.textSha256()))
                .ifPresent(version -> {
                    throw new InvalidRequest(Fault.at(
                            "/text_sha256",
                            "another_text",
                            "must be " + version.textSha256() + ", as you registered it for this version"));
                });
    }

    @Transactional(readOnly = true)
    public List<Agreement> list(PlatformId platform, CustomerId id, Cursor after, int rows) {
        customers.retrieve(platform, id);
        return agreements.list(platform, id, after, rows);
    }
}
