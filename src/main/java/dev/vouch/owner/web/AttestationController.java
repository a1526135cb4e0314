package dev.vouch.owner.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_A_BUSINESS;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.OWNERSHIP_ATTESTATION_NOT_FOUND;

import dev.vouch.id.CustomerId;
import dev.vouch.openapi.Refuses;
import dev.vouch.owner.AttestationService;
import dev.vouch.owner.OwnershipAttestation;
import dev.vouch.owner.OwnershipAttestationResponse;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
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
@Tag(name = "Beneficial owners")
@RequestMapping(
        path = "/v0/customers/{customer_id}/beneficial-owners/attestation",
        produces = MediaType.APPLICATION_JSON_VALUE)
class AttestationController {

    private final AttestationService attestations;

    AttestationController(AttestationService attestations) {
        this.attestations = attestations;
    }

    @Operation(operationId = "attest_ownership", summary = "Attest the ownership", description = """
            States that no one except the declared owners owns 25 % or more of the business. A later change of the
            owners or their percentages voids it: attest again.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_NOT_A_BUSINESS, CUSTOMER_DELETED})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Allowed(Role.PLATFORM)
    ResponseEntity<OwnershipAttestationResponse> attest(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody(required = false) @Nullable AttestationRequest request) {
        OwnershipAttestation attestation =
                attestations.attest(caller.platformId(), id, AttestationRequest.attestedBy(request));
        return ResponseEntity.created(URI.create("/v0/customers/" + id + "/beneficial-owners/attestation"))
                .eTag(Precondition.etag(attestation.version()))
                .body(OwnershipAttestationResponse.from(attestation));
    }

    @Operation(
            operationId = "retrieve_ownership_attestation",
            summary = "Retrieve the attestation of the ownership",
            description = """
            The latest attestation, in force or void.""")
    @Refuses({CUSTOMER_NOT_FOUND, OWNERSHIP_ATTESTATION_NOT_FOUND})
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<OwnershipAttestationResponse> retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable("customer_id") CustomerId id) {
        OwnershipAttestation attestation = attestations.retrieve(caller.platformId(), id);
        return ResponseEntity.ok()
                .eTag(Precondition.etag(attestation.version()))
                .body(OwnershipAttestationResponse.from(attestation));
    }
}
