package dev.vouch.agreement.web;

import static dev.vouch.error.ErrorCode.TERMS_NOT_FOUND;
import static dev.vouch.error.ErrorCode.TERMS_VERSION_EXISTS;

import dev.vouch.agreement.Terms;
import dev.vouch.agreement.TermsResponse;
import dev.vouch.agreement.TermsService;
import dev.vouch.id.TermsId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
@Tag(name = "Agreements")
@RequestMapping(path = "/v0/terms", produces = MediaType.APPLICATION_JSON_VALUE)
class TermsController {

    private final TermsService terms;

    TermsController(TermsService terms) {
        this.terms = terms;
    }

    @Operation(operationId = "create_terms", summary = "Register a version of your terms", description = """
            From `effective_at` on, this is the current version of its `kind`. While you have current terms of the kind
            `terms_of_service`, each customer has the requirement `terms_of_service`: it is `accepted` once the customer
            has accepted that version, in the hosted flow or by `create_agreement`, and open again with the next
            version. An approval stays: a new version asks approved customers to accept it, and blocks nothing.""")
    @Refuses(TERMS_VERSION_EXISTS)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Allowed(Role.PLATFORM)
    ResponseEntity<TermsResponse> create(@AuthenticationPrincipal Caller caller, @RequestBody TermsRequest request) {
        Terms created = terms.create(caller.platformId(), request.toDraft());
        return answer(ResponseEntity.created(URI.create("/v0/terms/" + created.id())), created);
    }

    @Operation(operationId = "list_terms", summary = "List your terms", description = """
            All versions of all kinds, newest first.""")
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<TermsResponse> list(@AuthenticationPrincipal Caller caller, @FromQuery Paging paging) {
        PageRequest page = paging.of(caller.platformId() + "/terms");
        return page.answer(
                terms.list(caller.platformId(), page.after(), page.rows()),
                version -> new Cursor(version.createdAt(), version.id().uuid()),
                TermsResponse::from);
    }

    @Operation(operationId = "retrieve_terms", summary = "Retrieve a version of your terms")
    @Refuses(TERMS_NOT_FOUND)
    @GetMapping("/{terms_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<TermsResponse> retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable("terms_id") TermsId id) {
        return answer(ResponseEntity.ok(), terms.retrieve(caller.platformId(), id));
    }

    private static ResponseEntity<TermsResponse> answer(ResponseEntity.BodyBuilder answer, Terms terms) {
        return answer.eTag(Precondition.etag(Terms.VERSION)).body(TermsResponse.from(terms));
    }
}
