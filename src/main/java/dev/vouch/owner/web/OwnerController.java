package dev.vouch.owner.web;

import static dev.vouch.error.ErrorCode.BENEFICIAL_OWNER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_A_BUSINESS;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;

import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.openapi.Refuses;
import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerResponse;
import dev.vouch.owner.OwnerService;
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
@Tag(name = "Beneficial owners")
@RequestMapping(path = "/v0/customers/{customer_id}/beneficial-owners", produces = MediaType.APPLICATION_JSON_VALUE)
class OwnerController {

    private final OwnerService owners;
    private final JsonBodies bodies;

    OwnerController(OwnerService owners, JsonBodies bodies) {
        this.owners = owners;
        this.bodies = bodies;
    }

    @Operation(operationId = "create_beneficial_owner", summary = "Declare a beneficial owner", description = """
            Owners of 25 % or more of the business, and at least one control person, must be declared and verified.
            The percentages add up to at most 100, and a business has at most 100 owners. A new owner voids the
            attestation of the ownership.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_NOT_A_BUSINESS, CUSTOMER_DELETED})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Allowed(Role.PLATFORM)
    ResponseEntity<OwnerResponse> create(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody OwnerRequest request) {
        BeneficialOwner owner = owners.create(caller.platformId(), id, request.toDraft(false));
        return answer(
                ResponseEntity.created(URI.create("/v0/customers/" + id + "/beneficial-owners/" + owner.id())), owner);
    }

    @Operation(
            operationId = "list_beneficial_owners",
            summary = "List a business's beneficial owners",
            description = """
            Newest first.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<OwnerResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery Paging paging) {
        PageRequest page = paging.of("beneficial owners of " + id);
        return page.answer(
                owners.list(caller.platformId(), id, page.after(), page.rows()),
                owner -> new Cursor(owner.createdAt(), owner.id().uuid()),
                OwnerResponse::from);
    }

    @Operation(operationId = "retrieve_beneficial_owner", summary = "Retrieve a beneficial owner", description = """
            Includes the verification status of this person.""")
    @Refuses({CUSTOMER_NOT_FOUND, BENEFICIAL_OWNER_NOT_FOUND})
    @GetMapping("/{owner_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<OwnerResponse> retrieve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("owner_id") OwnerId ownerId) {
        return answer(ResponseEntity.ok(), owners.retrieve(caller.platformId(), id, ownerId));
    }

    @Operation(operationId = "update_beneficial_owner", summary = "Update a beneficial owner", description = """
            A JSON merge patch (RFC 7396). The result must satisfy the rules of a whole owner. `tax_id` is
            write-only: it is replaced or cleared as a whole. A changed percentage voids the attestation of the
            ownership.""")
    @Refuses({CUSTOMER_NOT_FOUND, BENEFICIAL_OWNER_NOT_FOUND, CUSTOMER_NOT_A_BUSINESS, CUSTOMER_DELETED})
    @PatchMapping("/{owner_id}")
    @Allowed(Role.PLATFORM)
    ResponseEntity<OwnerResponse> update(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("owner_id") OwnerId ownerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergePatch patch) {
        return answer(
                ResponseEntity.ok(),
                owners.update(
                        caller.platformId(), id, ownerId, Precondition.of(ifMatch), new OwnerPatch(patch, bodies)));
    }

    @Operation(operationId = "delete_beneficial_owner", summary = "Delete a beneficial owner", description = """
            Removes the owner from the list and voids the attestation of the ownership.""")
    @Refuses({CUSTOMER_NOT_FOUND, BENEFICIAL_OWNER_NOT_FOUND, CUSTOMER_NOT_A_BUSINESS, CUSTOMER_DELETED})
    @DeleteMapping("/{owner_id}")
    @Allowed(Role.PLATFORM)
    ResponseEntity<OwnerResponse> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("owner_id") OwnerId ownerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(ResponseEntity.ok(), owners.delete(caller.platformId(), id, ownerId, Precondition.of(ifMatch)));
    }

    private static ResponseEntity<OwnerResponse> answer(ResponseEntity.BodyBuilder answer, BeneficialOwner owner) {
        return answer.eTag(Precondition.etag(owner.version())).body(OwnerResponse.from(owner));
    }
}
