package dev.vouch.branding.web;

import static dev.vouch.error.ErrorCode.PLATFORM_NOT_FOUND;

import dev.vouch.branding.Branding;
import dev.vouch.branding.Brandings;
import dev.vouch.id.PlatformId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.OperatorExists;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.MergePatch;
import dev.vouch.web.Precondition;
import dev.vouch.web.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Platforms")
@RequestMapping(path = "/v0/platforms/{platform_id}/branding", produces = MediaType.APPLICATION_JSON_VALUE)
@Conditional(OperatorExists.class)
class BrandingController {

    private final Brandings brandings;
    private final JsonBodies bodies;
    private final PublicAddress address;

    BrandingController(Brandings brandings, JsonBodies bodies, PublicAddress address) {
        this.brandings = brandings;
        this.bodies = bodies;
        this.address = address;
    }

    @Operation(operationId = "retrieve_branding", summary = "Retrieve a platform's branding", description = """
            The look of its hosted pages, and the addresses to which they may lead back. Needs the operator's key.""")
    @Refuses(PLATFORM_NOT_FOUND)
    @GetMapping
    ResponseEntity<BrandingResponse> retrieve(@PathVariable("platform_id") PlatformId id) {
        return answer(brandings.of(id));
    }

    @Operation(operationId = "update_branding", summary = "Update a platform's branding", description = """
            A JSON merge patch (RFC 7396): omitted fields stay, `null` clears, `redirect_origins` are replaced. Hosted
            pages show it at once. A `redirect_url` whose origin is no longer registered is not shown any more.
            Needs the operator's key.""")
    @Refuses(PLATFORM_NOT_FOUND)
    @PatchMapping
    ResponseEntity<BrandingResponse> update(
            @PathVariable("platform_id") PlatformId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergePatch patch) {
        return answer(brandings.update(
                id,
                Precondition.of(ifMatch),
                branding -> bodies.merge(patch, BrandingRequest.from(branding), BrandingRequest.class)
                        .toDraft(!patch.has("logo"))));
    }

    private ResponseEntity<BrandingResponse> answer(Branding branding) {
        String logo = branding.logoPath();
        return ResponseEntity.ok()
                .eTag(Precondition.etag(branding.version()))
                .body(BrandingResponse.from(branding, logo == null ? null : address.of(logo)));
    }
}
