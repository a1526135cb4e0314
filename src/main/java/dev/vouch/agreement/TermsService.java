package dev.vouch.agreement;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TermsId;
import dev.vouch.id.TypeId;
import dev.vouch.web.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class TermsService {

    private final TermsRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TermsService(TermsRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    public Terms create(PlatformId platform, TermsDraft draft) {
        Instant now = clock.instant();
        Terms terms = new Terms(
                new TermsId(TypeId.next()),
                platform,
                draft.kind(),
                draft.version(),
                draft.url(),
                draft.textSha256(),
                Objects.requireNonNullElse(draft.effectiveAt(), now).truncatedTo(ChronoUnit.MILLIS),
                now);
        if (!repository.add(terms)) {
            throw new TermsExist(
                    repository.find(platform, draft.kind(), draft.version()).orElseThrow());
        }
        events.publishEvent(new TermsCreated(platform));
        return terms;
    }

    @Transactional(readOnly = true)
    public Terms retrieve(PlatformId platform, TermsId id) {
        return repository.find(platform, id).orElseThrow(() -> new NoSuchObject(ErrorCode.TERMS_NOT_FOUND, id));
    }

    @Transactional(readOnly = true)
    public List<Terms> list(PlatformId platform, Cursor after, int rows) {
        return repository.list(platform, after, rows);
    }
}
