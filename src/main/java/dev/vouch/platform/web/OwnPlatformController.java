package dev.vouch.platform.web;

import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.PlatformService;
import dev.vouch.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For a platform's own keys, also where the service has no operator. */
@RestController
@Tag(name = "Platforms")
class OwnPlatformController {

    private final PlatformService platforms;

    OwnPlatformController(PlatformService platforms) {
        this.platforms = platforms;
    }

    @Operation(operationId = "retrieve_own_platform", summary = "Retrieve your platform", description = """
            The platform of the key that you send.""")
    @GetMapping(path = "/v0/platform", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<PlatformResponse> retrieve(@AuthenticationPrincipal Caller caller) {
        return PlatformController.answer(ResponseEntity.ok(), platforms.retrieve(caller.platformId()));
    }
}
