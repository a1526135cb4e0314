package dev.vouch.webhook;

import static dev.vouch.event.EventType.WEBHOOK_ENDPOINT_TEST;

import dev.vouch.customer.CustomerService;
import dev.vouch.error.ErrorCode;
import dev.vouch.event.Event;
import dev.vouch.event.EventRecorder;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.id.WebhookDeliveryId;
import dev.vouch.id.WebhookEndpointId;
import dev.vouch.tenancy.Actor;
import dev.vouch.web.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists deliveries, sends test events, and retries. */
@Service
@Transactional
public class WebhookDeliveryService {

    private final WebhookEndpointService endpoints;
    private final WebhookDeliveries deliveries;
    private final CustomerService customers;
    private final WebhookJobs jobs;
    private final EventRecorder recorder;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    WebhookDeliveryService(
            WebhookEndpointService endpoints,
            WebhookDeliveries deliveries,
            CustomerService customers,
            WebhookJobs jobs,
            EventRecorder recorder,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.customers = customers;
        this.jobs = jobs;
        this.recorder = recorder;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<WebhookDelivery> list(
            PlatformId platform, WebhookEndpointId endpoint, @Nullable DeliveryStatus status, Cursor after, int rows) {
        List<WebhookDelivery> found = deliveries.list(platform, endpoint, status, after, rows);
        if (found.isEmpty()) {
            endpoints.retrieve(platform, endpoint);
        }
        return found;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public WebhookDelivery retrieve(PlatformId platform, WebhookEndpointId endpoint, WebhookDeliveryId id) {
        endpoints.retrieve(platform, endpoint);
        return deliveries
                .find(platform, endpoint, id)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.WEBHOOK_DELIVERY_NOT_FOUND, id));
    }

    public WebhookDelivery retry(PlatformId platform, WebhookEndpointId endpoint, WebhookDeliveryId id) {
        endpoints.retrieveEnabled(platform, endpoint);
        retrieve(platform, endpoint, id);
        deliveries.retry(platform, id, clock.instant());
        publisher.publishEvent(new WebhooksDue(platform));
        return retrieve(platform, endpoint, id);
    }

    /** Records a test event, which only this endpoint receives. */
    public WebhookDelivery test(PlatformId platform, WebhookEndpointId id) {
        WebhookEndpoint endpoint = endpoints.retrieveEnabled(platform, id);
        Instant now = clock.instant();
        EventId event = recorder.recordOfPlatform(
                platform, WEBHOOK_ENDPOINT_TEST, null, WebhookEndpointResponse.from(endpoint), now);
        deliveries.add(
                platform,
                id,
                List.of(new Event(event, WEBHOOK_ENDPOINT_TEST.toString(), null, 0, Actor.current(), now, "")),
                now);
        publisher.publishEvent(new WebhooksDue(platform));
        return deliveries.findOf(platform, id, event).orElseThrow();
    }

    /** @param types an event must match one of these, and one of the endpoint's own */
    public void replay(
            PlatformId platform,
            WebhookEndpointId id,
            Instant from,
            Instant to,
            List<String> types,
            @Nullable CustomerId customer) {
        WebhookEndpoint endpoint = endpoints.retrieveEnabled(platform, id);
        if (customer != null) {
            customers.retrieve(platform, customer);
        }
        jobs.scheduleReplay(endpoint, from, to, types, customer);
    }
}
