package dev.vouch.webhook;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.event.EventLog;
import dev.vouch.event.EventRecorder;
import dev.vouch.event.EventType;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.id.WebhookEndpointId;
import dev.vouch.platform.Platform;
import dev.vouch.web.Cursor;
import dev.vouch.web.Precondition;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Manages endpoints: each call is one transaction, and joins that of an Idempotency-Key. */
@Service
@Transactional
public class WebhookEndpointService {

    static final int MOST = 20;

    private final WebhookEndpointRepository endpoints;
    private final WebhookDeliveries deliveries;
    private final WebhookProgress progress;
    private final WebhookJobs jobs;
    private final SealedSecrets secrets;
    private final TargetRules targets;
    private final EventLog log;
    private final EventRecorder recorder;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookEndpointService(
            WebhookEndpointRepository endpoints,
            WebhookDeliveries deliveries,
            WebhookProgress progress,
            WebhookJobs jobs,
            SealedSecrets secrets,
            TargetRules targets,
            EventLog log,
            EventRecorder recorder,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.progress = progress;
        this.jobs = jobs;
        this.secrets = secrets;
        this.targets = targets;
        this.log = log;
        this.recorder = recorder;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The endpoint receives events from now on. */
    public CreatedEndpoint create(Platform platform, EndpointDraft draft) {
        targets.refuseUnlessAllowed(draft.url(), platform.environment());
        lockEndpoints(platform.id());
        if (endpoints.countOf(platform.id().uuid()) >= MOST) {
            throw new RequestFailed(
                    ErrorCode.TOO_MANY_WEBHOOK_ENDPOINTS,
                    "A platform has at most " + MOST + " webhook endpoints: delete one that you no longer need.");
        }
        WebhookEndpointId id = new WebhookEndpointId(TypeId.next());
        SigningSecret secret = SigningSecret.random();
        byte[] sealed = secrets.seal(platform.id(), id, secret);
        WebhookEndpoint endpoint =
                endpoints.saveAndFlush(new WebhookEndpoint(id, platform.id(), draft, sealed, clock.instant()));
        progress.begin(platform.id(), id, log.last(platform.id()));
        jobs.scheduleDispatch(endpoint);
        publisher.publishEvent(new WebhooksDue(platform.id()));
        return new CreatedEndpoint(endpoint, secret);
    }

    /** Serializes the creation of endpoints of one platform. */
    private void lockEndpoints(PlatformId platform) {
        jdbc.sql("select id from platforms where id = :platform for no key update")
                .param("platform", platform.uuid())
                .query()
                .singleRow();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public WebhookEndpoint retrieve(PlatformId platform, WebhookEndpointId id) {
        return orRefuse(endpoints.find(platform.uuid(), id.uuid()), id);
    }

    private WebhookEndpoint retrieveForChange(PlatformId platform, WebhookEndpointId id) {
        return orRefuse(endpoints.findForChange(platform.uuid(), id.uuid()), id);
    }

    private static WebhookEndpoint orRefuse(Optional<WebhookEndpoint> found, WebhookEndpointId id) {
        return found.orElseThrow(() -> new NoSuchObject(ErrorCode.WEBHOOK_ENDPOINT_NOT_FOUND, id));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<WebhookEndpoint> list(PlatformId platform, Cursor after, int rows) {
        return endpoints.findAfter(platform.uuid(), after.createdAt(), after.id(), Limit.of(rows));
    }

    /** An endpoint that is enabled continues where it stopped. */
    public WebhookEndpoint update(
            Platform platform,
            WebhookEndpointId id,
            Precondition precondition,
            Function<WebhookEndpoint, EndpointDraft> edit) {
        WebhookEndpoint endpoint = retrieveForChange(platform.id(), id);
        precondition.refuseUnless(endpoint.version());
        EndpointDraft draft = edit.apply(endpoint);
        targets.refuseUnlessAllowed(draft.url(), platform.environment());
        WebhookEndpointResponse before = WebhookEndpointResponse.from(endpoint);
        endpoint.update(draft, clock.instant());
        if (before.status() == EndpointStatus.DISABLED && endpoint.isEnabled()) {
            progress.forgetFailures(platform.id(), id);
            deliveries.restart(platform.id(), id, clock.instant());
        }
        publisher.publishEvent(new WebhooksDue(platform.id()));
        return save(endpoint, before);
    }

    void disable(PlatformId platform, WebhookEndpointId id, DisabledReason reason) {
        endpoints
                .findForChange(platform.uuid(), id.uuid())
                .filter(WebhookEndpoint::isEnabled)
                .ifPresent(endpoint -> {
                    WebhookEndpointResponse before = WebhookEndpointResponse.from(endpoint);
                    endpoint.disable(reason, clock.instant());
                    save(endpoint, before);
                });
    }

    private WebhookEndpoint save(WebhookEndpoint changed, WebhookEndpointResponse before) {
        WebhookEndpoint endpoint = endpoints.saveAndFlush(changed);
        if (before.status() == EndpointStatus.ENABLED && !endpoint.isEnabled()) {
            recorder.recordOfPlatform(
                    endpoint.platformId(),
                    EventType.WEBHOOK_ENDPOINT_DISABLED,
                    before,
                    WebhookEndpointResponse.from(endpoint),
                    endpoint.updatedAt());
        }
        return endpoint;
    }

    public WebhookEndpoint delete(PlatformId platform, WebhookEndpointId id, Precondition precondition) {
        WebhookEndpoint endpoint = retrieveForChange(platform, id);
        precondition.refuseUnless(endpoint.version());
        endpoint.delete(clock.instant());
        deliveries.giveUp(platform, id, clock.instant());
        publisher.publishEvent(new WebhooksDue(platform));
        return endpoints.saveAndFlush(endpoint);
    }

    /** @param given null for a random one; the current one, as after a lost answer, changes nothing */
    public CreatedEndpoint rotateSecret(PlatformId platform, WebhookEndpointId id, @Nullable SigningSecret given) {
        WebhookEndpoint endpoint = retrieveForChange(platform, id);
        if (given != null && given.equals(secrets.current(endpoint))) {
            return new CreatedEndpoint(endpoint, given);
        }
        SigningSecret next = Optional.ofNullable(given).orElseGet(SigningSecret::random);
        endpoint.rotateSecret(secrets.seal(platform, id, next), secrets.sealAsPrevious(endpoint), clock.instant());
        return new CreatedEndpoint(endpoints.saveAndFlush(endpoint), next);
    }

    WebhookEndpoint retrieveEnabled(PlatformId platform, WebhookEndpointId id) {
        WebhookEndpoint endpoint = retrieve(platform, id);
        if (!endpoint.isEnabled()) {
            throw new RequestFailed(
                    ErrorCode.WEBHOOK_ENDPOINT_DISABLED,
                    "The webhook endpoint " + id + " is disabled: set its status to enabled first.");
        }
        return endpoint;
    }
}
