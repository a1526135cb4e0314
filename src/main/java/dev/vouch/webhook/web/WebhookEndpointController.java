package dev.vouch.webhook.web;

import static dev.vouch.error.ErrorCode.TOO_MANY_WEBHOOK_ENDPOINTS;
import static dev.vouch.error.ErrorCode.WEBHOOK_ENDPOINT_NOT_FOUND;

import dev.vouch.id.WebhookEndpointId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.ListResponse;
import dev.vouch.web.MergePatch;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import dev.vouch.web.Precondition;
import dev.vouch.webhook.CreatedEndpoint;
import dev.vouch.webhook.WebhookEndpoint;
import dev.vouch.webhook.WebhookEndpointResponse;
import dev.vouch.webhook.WebhookEndpointService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Webhooks")
@RequestMapping(path = "/v0/webhook-endpoints", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookEndpointController {

    private final WebhookEndpointService endpoints;
    private final JsonBodies bodies;

    WebhookEndpointController(WebhookEndpointService endpoints, JsonBodies bodies) {
        this.endpoints = endpoints;
        this.bodies = bodies;
    }

    @Operation(operationId = "create_webhook_endpoint", summary = "Create a webhook endpoint", description = """
            Sends the events that happen from now on, by the Standard Webhooks specification: signed with the `secret`,
            which only this answer contains. Answer with a 2xx within 15 seconds; any other answer is retried for 75
            hours. The events of a customer arrive in order. An event can arrive more than once, with the same
            `webhook-id`. A platform has at most 20 endpoints. See the [guide](/guides/webhooks.md).""")
    @Refuses(TOO_MANY_WEBHOOK_ENDPOINTS)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Allowed(Role.PLATFORM)
    ResponseEntity<WebhookEndpointResponse> create(
            @AuthenticationPrincipal Caller caller, @RequestBody WebhookEndpointRequest request) {
        CreatedEndpoint created = endpoints.create(caller.platform(), request.toDraft());
        return answer(
                ResponseEntity.created(
                        URI.create("/v0/webhook-endpoints/" + created.endpoint().id())),
                created);
    }

    @Operation(operationId = "list_webhook_endpoints", summary = "List webhook endpoints", description = """
            Newest first.""")
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<WebhookEndpointResponse> list(@AuthenticationPrincipal Caller caller, @FromQuery Paging paging) {
        PageRequest page = paging.of(caller.platformId() + "/webhook-endpoints");
        return page.answer(
                endpoints.list(caller.platformId(), page.after(), page.rows()),
                endpoint -> new Cursor(endpoint.createdAt(), endpoint.id().uuid()),
                WebhookEndpointResponse::from);
    }

    @Operation(operationId = "retrieve_webhook_endpoint", summary = "Retrieve a webhook endpoint")
    @Refuses(WEBHOOK_ENDPOINT_NOT_FOUND)
    @GetMapping("/{webhook_endpoint_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<WebhookEndpointResponse> retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable("webhook_endpoint_id") WebhookEndpointId id) {
        return answer(ResponseEntity.ok(), endpoints.retrieve(caller.platformId(), id));
    }

    @Operation(operationId = "update_webhook_endpoint", summary = "Update a webhook endpoint", description = """
            A JSON merge patch (RFC 7396). `status` disables the endpoint or enables it again: it then gets what happened
            meanwhile, and the retries of pending deliveries start over.""")
    @Refuses(WEBHOOK_ENDPOINT_NOT_FOUND)
    @PatchMapping("/{webhook_endpoint_id}")
    @Allowed(Role.PLATFORM)
    ResponseEntity<WebhookEndpointResponse> update(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("webhook_endpoint_id") WebhookEndpointId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergePatch patch) {
        return answer(
                ResponseEntity.ok(),
                endpoints.update(
                        caller.platform(),
                        id,
                        Precondition.of(ifMatch),
                        endpoint -> bodies.merge(
                                        patch, WebhookEndpointRequest.from(endpoint), WebhookEndpointRequest.class)
                                .toDraft()));
    }

    @Operation(operationId = "delete_webhook_endpoint", summary = "Delete a webhook endpoint", description = """
            Nothing more is sent to it, not even pending events.""")
    @Refuses(WEBHOOK_ENDPOINT_NOT_FOUND)
    @DeleteMapping("/{webhook_endpoint_id}")
    @Allowed(Role.PLATFORM)
    ResponseEntity<WebhookEndpointResponse> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("webhook_endpoint_id") WebhookEndpointId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(ResponseEntity.ok(), endpoints.delete(caller.platformId(), id, Precondition.of(ifMatch)));
    }

    @Operation(
            operationId = "rotate_webhook_secret",
            summary = "Rotate the secret of a webhook endpoint",
            description = """
            Returns the new secret, which only this answer contains. For 24 hours both secrets sign: `webhook-signature`
            then has two signatures, and a receiver accepts either. Another rotation within that time ends the oldest
            secret at once. A rotation to the current secret changes nothing.""")
    @Refuses(WEBHOOK_ENDPOINT_NOT_FOUND)
    @PostMapping("/{webhook_endpoint_id}/rotate-secret")
    @Allowed(Role.PLATFORM)
    ResponseEntity<WebhookEndpointResponse> rotateSecret(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("webhook_endpoint_id") WebhookEndpointId id,
            @RequestBody(required = false) @Nullable RotateSecretRequest request) {
        return answer(
                ResponseEntity.ok(),
                endpoints.rotateSecret(caller.platformId(), id, RotateSecretRequest.secret(request)));
    }

    private static ResponseEntity<WebhookEndpointResponse> answer(
            ResponseEntity.BodyBuilder answer, WebhookEndpoint endpoint) {
        return answer.eTag(Precondition.etag(endpoint.version())).body(WebhookEndpointResponse.from(endpoint));
    }

    private static ResponseEntity<WebhookEndpointResponse> answer(
            ResponseEntity.BodyBuilder answer, CreatedEndpoint created) {
        return answer.eTag(Precondition.etag(created.endpoint().version()))
                .body(WebhookEndpointResponse.from(created.endpoint(), created.secret()));
    }
}
