package dev.vouch.owner.web;

import dev.vouch.id.CustomerId;
import dev.vouch.owner.AttestationService;
import dev.vouch.owner.OwnershipAttestation;
import dev.vouch.owner.OwnershipAttestationResponse;
import dev.vouch.platform.Caller;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v0/customers/{id}/beneficial-owners/attestation")
class AttestationController {

    private final AttestationService attestations;

    AttestationController(AttestationService attestations) {
        this.attestations = attestations;
    }

    @PostMapping
    ResponseEntity<OwnershipAttestationResponse> attest(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @RequestBody(required = false) @Nullable AttestationRequest request) {
        OwnershipAttestation attestation =
                attestations.attest(caller.platformId(), id, AttestationRequest.attestedBy(request));
        return ResponseEntity.created(URI.create("/v0/customers/" + id + "/beneficial-owners/attestation"))
                .body(OwnershipAttestationResponse.from(attestation));
    }

    @GetMapping
    OwnershipAttestationResponse retrieve(@AuthenticationPrincipal Caller caller, @PathVariable CustomerId id) {
        return OwnershipAttestationResponse.from(attestations.retrieve(caller.platformId(), id));
    }
}
