package dev.vouch.platform.web;

import static dev.vouch.error.ErrorCode.API_KEY_NOT_FOUND;
import static dev.vouch.error.ErrorCode.PLATFORM_NOT_FOUND;

import dev.vouch.id.ApiKeyId;
import dev.vouch.id.PlatformId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.ApiKey;
import dev.vouch.platform.OperatorExists;
import dev.vouch.platform.Platform;
import dev.vouch.platform.PlatformService;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
@Tag(name = "Platforms")
@RequestMapping(path = "/v0/platforms", produces = MediaType.APPLICATION_JSON_VALUE)
@Conditional(OperatorExists.class)
class PlatformController {

    private final PlatformService platforms;

    PlatformController(PlatformService platforms) {
        this.platforms = platforms;
    }

    @Operation(operationId = "create_platform", summary = "Create a platform", description = """
            A tenant, whose `environment` is fixed for its life. Needs the operator's key.""")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PlatformResponse> create(@RequestBody CreatePlatformRequest request) {
        Platform platform =
                platforms.create(request.name(), request.environment(), Boolean.TRUE.equals(request.fourEyes()));
        return answer(ResponseEntity.created(URI.create("/v0/platforms/" + platform.id())), platform);
    }

    @Operation(operationId = "list_platforms", summary = "List platforms", description = """
            Newest first. Needs the operator's key.""")
    @GetMapping
    ListResponse<PlatformResponse> list(@FromQuery Paging paging) {
        PageRequest page = paging.of("platforms");
        return page.answer(
                platforms.list(page.after(), page.rows()), PlatformController::place, PlatformResponse::from);
    }

    @Operation(operationId = "retrieve_platform", summary = "Retrieve a platform", description = """
            Needs the operator's key.""")
    @Refuses(PLATFORM_NOT_FOUND)
    @GetMapping("/{platform_id}")
    ResponseEntity<PlatformResponse> retrieve(@PathVariable("platform_id") PlatformId id) {
        return answer(ResponseEntity.ok(), platforms.retrieve(id));
    }

    @Operation(operationId = "update_platform", summary = "Update a platform", description = """
            Renames it, or switches four eyes on or off for decisions from now on. Omitted fields stay.
            Needs the operator's key.""")
    @Refuses(PLATFORM_NOT_FOUND)
    @PatchMapping("/{platform_id}")
    ResponseEntity<PlatformResponse> update(
            @PathVariable("platform_id") PlatformId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody UpdatePlatformRequest request) {
        return answer(
                ResponseEntity.ok(),
                platforms.update(id, Precondition.of(ifMatch), request.name(), request.fourEyes()));
    }

    @Operation(operationId = "create_api_key", summary = "Issue an API key", description = """
            The answer has the key's whole text, which is never shown again. A key of the role `reviewer` belongs to a
            `person`. Needs the operator's key.""")
    @Refuses(PLATFORM_NOT_FOUND)
    @PostMapping("/{platform_id}/api-keys")
    @ResponseStatus(HttpStatus.CREATED)
    ApiKeyResponse issueKey(@PathVariable("platform_id") PlatformId id, @RequestBody CreateApiKeyRequest request) {
        return ApiKeyResponse.from(platforms.issueKey(id, request.toNewKey()));
    }

    @Operation(operationId = "list_api_keys", summary = "List a platform's API keys", description = """
            Newest first, also those that have expired or been revoked. Needs the operator's key.""")
    @Refuses(PLATFORM_NOT_FOUND)
    @GetMapping("/{platform_id}/api-keys")
    ListResponse<ApiKeyResponse> listKeys(@PathVariable("platform_id") PlatformId id, @FromQuery Paging paging) {
        PageRequest page = paging.of(id + "/api-keys");
        return page.answer(
                platforms.listKeys(id, page.after(), page.rows()), PlatformController::place, ApiKeyResponse::from);
    }

    @Operation(operationId = "retrieve_api_key", summary = "Retrieve an API key", description = """
            Without its text. Needs the operator's key.""")
    @Refuses({PLATFORM_NOT_FOUND, API_KEY_NOT_FOUND})
    @GetMapping("/{platform_id}/api-keys/{key_id}")
    ApiKeyResponse retrieveKey(@PathVariable("platform_id") PlatformId id, @PathVariable("key_id") ApiKeyId keyId) {
        return ApiKeyResponse.from(platforms.retrieveKey(id, keyId));
    }

    @Operation(operationId = "revoke_api_key", summary = "Revoke an API key", description = """
            It is refused within seconds on every instance; revoking it again changes nothing. Needs the operator's key.""")
    @Refuses({PLATFORM_NOT_FOUND, API_KEY_NOT_FOUND})
    @DeleteMapping("/{platform_id}/api-keys/{key_id}")
    ApiKeyResponse revokeKey(@PathVariable("platform_id") PlatformId id, @PathVariable("key_id") ApiKeyId keyId) {
        return ApiKeyResponse.from(platforms.revokeKey(id, keyId));
    }

    static ResponseEntity<PlatformResponse> answer(ResponseEntity.BodyBuilder answer, Platform platform) {
        return answer.eTag(Precondition.etag(platform.version())).body(PlatformResponse.from(platform));
    }

    private static Cursor place(Platform platform) {
        return new Cursor(platform.createdAt(), platform.id().uuid());
    }

    private static Cursor place(ApiKey key) {
        return new Cursor(key.createdAt(), key.id().uuid());
    }
}
