package dev.vouch.platform.web;

import dev.vouch.id.ApiKeyId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.ApiKey;
import dev.vouch.platform.Platform;
import dev.vouch.platform.PlatformService;
import dev.vouch.web.Cursor;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v0/platforms", produces = MediaType.APPLICATION_JSON_VALUE)
@Conditional(OperatorKey.Exists.class)
class PlatformController {

    private final PlatformService platforms;

    PlatformController(PlatformService platforms) {
        this.platforms = platforms;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlatformResponse create(@RequestBody CreatePlatformRequest request) {
        return PlatformResponse.from(platforms.create(request.name(), request.environment()));
    }

    @GetMapping
    ListResponse<PlatformResponse> list(@RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageRequest.of(parameters, "platforms");
        return page.answer(
                platforms.list(page.after(), page.rows()), PlatformController::place, PlatformResponse::from);
    }

    @PostMapping("/{id}/api-keys")
    @ResponseStatus(HttpStatus.CREATED)
    ApiKeyResponse issueKey(@PathVariable PlatformId id, @RequestBody CreateApiKeyRequest request) {
        return ApiKeyResponse.from(platforms.issueKey(id, request.role(), request.name(), request.expiresAt()));
    }

    @GetMapping("/{id}/api-keys")
    ListResponse<ApiKeyResponse> listKeys(
            @PathVariable PlatformId id, @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageRequest.of(parameters, id + "/api-keys");
        return page.answer(
                platforms.listKeys(id, page.after(), page.rows()), PlatformController::place, ApiKeyResponse::from);
    }

    @DeleteMapping("/{id}/api-keys/{keyId}")
    ApiKeyResponse revokeKey(@PathVariable PlatformId id, @PathVariable ApiKeyId keyId) {
        return ApiKeyResponse.from(platforms.revokeKey(id, keyId));
    }

    private static Cursor place(Platform platform) {
        return new Cursor(platform.createdAt(), platform.id().uuid());
    }

    private static Cursor place(ApiKey key) {
        return new Cursor(key.createdAt(), key.id().uuid());
    }
}
