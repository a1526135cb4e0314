package dev.vouch.kyc.web;

import dev.vouch.customer.CustomerService;
import dev.vouch.customer.KycLink;
import dev.vouch.document.Documents;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.kyc.Actor;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.KycSimulation;
import dev.vouch.owner.OwnerService;
import dev.vouch.platform.Caller;
import dev.vouch.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v0/customers/{id}")
class KycController {

    private final KycService kyc;
    private final Documents documents;
    private final OwnerService owners;
    private final KycSimulation simulation;
    private final CustomerService customers;
    private final KycAnswer answer;
    private final PublicAddress address;

    KycController(
            KycService kyc,
            Documents documents,
            OwnerService owners,
            KycSimulation simulation,
            CustomerService customers,
            KycAnswer answer,
            PublicAddress address) {
        this.kyc = kyc;
        this.documents = documents;
        this.owners = owners;
        this.simulation = simulation;
        this.customers = customers;
        this.answer = answer;
        this.address = address;
    }

    @GetMapping("/kyc")
    KycResponse retrieve(@AuthenticationPrincipal Caller caller, @PathVariable CustomerId id) {
        return answer.of(caller, id);
    }

    @PostMapping("/kyc")
    @ResponseStatus(HttpStatus.ACCEPTED)
    KycResponse submit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @RequestBody SubmissionRequest request) {
        documents.add(caller.platformId(), id, null, request.documents());
        return answer.of(caller, id);
    }

    /** An owner's own identity document and selfie. Retrying one owner leaves the business and the others as they are. */
    @PostMapping("/beneficial-owners/{ownerId}/kyc")
    @ResponseStatus(HttpStatus.ACCEPTED)
    KycResponse submitForOwner(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @PathVariable OwnerId ownerId,
            @RequestBody SubmissionRequest request) {
        owners.retrieve(caller.platformId(), id, ownerId);
        documents.add(caller.platformId(), id, ownerId.uuid(), request.documents());
        return answer.of(caller, id);
    }

    @PostMapping("/kyc/level")
    KycResponse changeLevel(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId id, @RequestBody LevelRequest request) {
        kyc.changeLevel(caller.platformId(), id, request.level(), Actor.of(caller));
        return answer.of(caller, id);
    }

    @PostMapping("/simulate")
    KycResponse simulate(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @RequestBody SimulationRequest request) {
        simulation.simulate(caller.platform(), id, request.outcome(), request.toReasons(), Actor.of(caller));
        return answer.of(caller, id);
    }

    @PostMapping("/kyc-links")
    @ResponseStatus(HttpStatus.CREATED)
    KycLinkResponse openLink(@AuthenticationPrincipal Caller caller, @PathVariable CustomerId id) {
        KycLink link = customers.openKycLink(caller.platformId(), id);
        return new KycLinkResponse(address.of("/kyc/" + link.token()), link.expiresAt());
    }
}
