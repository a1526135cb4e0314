package dev.vouch.owner.web;

import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerResponse;
import dev.vouch.owner.OwnerService;
import dev.vouch.platform.Caller;
import dev.vouch.web.Cursor;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.ListResponse;
import dev.vouch.web.MergePatch;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Precondition;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v0/customers/{id}/beneficial-owners")
class OwnerController {

    private final OwnerService owners;
    private final JsonBodies bodies;

    OwnerController(OwnerService owners, JsonBodies bodies) {
        this.owners = owners;
        this.bodies = bodies;
    }

    @PostMapping
    ResponseEntity<OwnerResponse> create(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId id, @RequestBody OwnerRequest request) {
        BeneficialOwner owner = owners.create(caller.platformId(), id, request.toDraft(false));
        return answer(
                ResponseEntity.created(URI.create("/v0/customers/" + id + "/beneficial-owners/" + owner.id())), owner);
    }

    @GetMapping
    ListResponse<OwnerResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageRequest.of(parameters, "beneficial owners of " + id);
        return page.answer(
                owners.list(caller.platformId(), id, page.after(), page.rows()),
                owner -> new Cursor(owner.createdAt(), owner.id().uuid()),
                OwnerResponse::from);
    }

    @GetMapping("/{ownerId}")
    ResponseEntity<OwnerResponse> retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId id, @PathVariable OwnerId ownerId) {
        return answer(ResponseEntity.ok(), owners.retrieve(caller.platformId(), id, ownerId));
    }

    @PatchMapping("/{ownerId}")
    ResponseEntity<OwnerResponse> update(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @PathVariable OwnerId ownerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergePatch patch) {
        return answer(
                ResponseEntity.ok(),
                owners.update(
                        caller.platformId(), id, ownerId, Precondition.of(ifMatch), new OwnerPatch(patch, bodies)));
    }

    @DeleteMapping("/{ownerId}")
    ResponseEntity<OwnerResponse> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @PathVariable OwnerId ownerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(ResponseEntity.ok(), owners.delete(caller.platformId(), id, ownerId, Precondition.of(ifMatch)));
    }

    private static ResponseEntity<OwnerResponse> answer(ResponseEntity.BodyBuilder answer, BeneficialOwner owner) {
        return answer.eTag(Precondition.etag(owner.version())).body(OwnerResponse.from(owner));
    }
}
