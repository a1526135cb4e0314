package dev.vouch.webhook.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.TOO_MANY_WEBHOOK_REPLAYS;
import static dev.vouch.error.ErrorCode.WEBHOOK_DELIVERY_NOT_FOUND;
import static dev.vouch.error.ErrorCode.WEBHOOK_ENDPOINT_DISABLED;
import static dev.vouch.error.ErrorCode.WEBHOOK_ENDPOINT_NOT_FOUND;

import dev.vouch.id.WebhookDeliveryId;
import dev.vouch.id.WebhookEndpointId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import dev.vouch.web.Precondition;
import dev.vouch.webhook.WebhookDelivery;
import dev.vouch.webhook.WebhookDeliveryResponse;
import dev.vouch.webhook.WebhookDeliveryService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Webhooks")
@RequestMapping(path = "/v0/webhook-endpoints/{webhook_endpoint_id}", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookDeliveryController {

    private final WebhookDeliveryService deliveries;

    WebhookDeliveryController(WebhookDeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @Operation(operationId = "test_webhook_endpoint", summary = "Send a test event", description = """
            Sends an event of type `webhook_endpoint.test` to this endpoint, whatever it subscribes to, and to no other.
            The delivery shows the result.""")
    @Refuses({WEBHOOK_ENDPOINT_NOT_FOUND, WEBHOOK_ENDPOINT_DISABLED})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/test")
    @Allowed(Role.PLATFORM)
    ResponseEntity<WebhookDeliveryResponse> test(
            @AuthenticationPrincipal Caller caller, @PathVariable("webhook_endpoint_id") WebhookEndpointId id) {
        return answer(HttpStatus.ACCEPTED, deliveries.test(caller.platformId(), id));
    }

    @Operation(operationId = "list_webhook_deliveries", summary = "List an endpoint's deliveries", description = """
            Newest first. Finished deliveries are removed after 30 days.""")
    @Refuses(WEBHOOK_ENDPOINT_NOT_FOUND)
    @GetMapping("/deliveries")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<WebhookDeliveryResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("webhook_endpoint_id") WebhookEndpointId id,
            @FromQuery DeliveryFilter filter,
            @FromQuery Paging paging) {
        PageRequest page = paging.of("webhook deliveries of " + id + " " + filter);
        return page.answer(
                deliveries.list(caller.platformId(), id, filter.status(), page.after(), page.rows()),
                delivery -> new Cursor(delivery.createdAt(), delivery.id().uuid()),
                WebhookDeliveryResponse::from);
    }

    @Operation(operationId = "retrieve_webhook_delivery", summary = "Retrieve a delivery")
    @Refuses({WEBHOOK_ENDPOINT_NOT_FOUND, WEBHOOK_DELIVERY_NOT_FOUND})
    @GetMapping("/deliveries/{delivery_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<WebhookDeliveryResponse> retrieve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("webhook_endpoint_id") WebhookEndpointId id,
            @PathVariable("delivery_id") WebhookDeliveryId deliveryId) {
        return answer(HttpStatus.OK, deliveries.retrieve(caller.platformId(), id, deliveryId));
    }

    @Operation(operationId = "retry_webhook_delivery", summary = "Retry a delivery", description = """
            Sends the event again at once, even if it was delivered or has failed.""")
    @Refuses({WEBHOOK_ENDPOINT_NOT_FOUND, WEBHOOK_DELIVERY_NOT_FOUND, WEBHOOK_ENDPOINT_DISABLED})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/deliveries/{delivery_id}/retry")
    @Allowed(Role.PLATFORM)
    ResponseEntity<WebhookDeliveryResponse> retry(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("webhook_endpoint_id") WebhookEndpointId id,
            @PathVariable("delivery_id") WebhookDeliveryId deliveryId) {
        return answer(HttpStatus.ACCEPTED, deliveries.retry(caller.platformId(), id, deliveryId));
    }

    @Operation(operationId = "replay_webhook_events", summary = "Replay events", description = """
            Sends the events of a period that the endpoint subscribes to, oldest first: also to an endpoint created after
            them, and also events that it has accepted before, with the same `webhook-id`. Replaying runs in the
            background; the events appear among the deliveries. At most 20 replays to an endpoint run at once.""")
    @Refuses({WEBHOOK_ENDPOINT_NOT_FOUND, WEBHOOK_ENDPOINT_DISABLED, TOO_MANY_WEBHOOK_REPLAYS, CUSTOMER_NOT_FOUND})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/replay")
    @Allowed(Role.PLATFORM)
    ReplayResponse replay(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("webhook_endpoint_id") WebhookEndpointId id,
            @RequestBody ReplayRequest request) {
        deliveries.replay(
                caller.platformId(), id, request.from(), request.to(), request.typesOrAll(), request.customer());
        return ReplayResponse.of(id, request);
    }

    private static ResponseEntity<WebhookDeliveryResponse> answer(HttpStatus status, WebhookDelivery delivery) {
        return ResponseEntity.status(status)
                .eTag(Precondition.etag(delivery.version()))
                .body(WebhookDeliveryResponse.from(delivery));
    }
}
