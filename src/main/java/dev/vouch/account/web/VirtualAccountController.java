package dev.vouch.account.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_LOCKED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.ENDORSEMENT_REQUIRED;
import static dev.vouch.error.ErrorCode.KYC_NOT_APPROVED;
import static dev.vouch.error.ErrorCode.NO_ACCOUNT_ISSUER;
import static dev.vouch.error.ErrorCode.VIRTUAL_ACCOUNT_EXISTS;
import static dev.vouch.error.ErrorCode.VIRTUAL_ACCOUNT_NOT_FOUND;

import dev.vouch.account.VirtualAccount;
import dev.vouch.account.VirtualAccountResponse;
import dev.vouch.account.VirtualAccountService;
import dev.vouch.id.CustomerId;
import dev.vouch.id.VirtualAccountId;
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
@Tag(name = "Virtual accounts")
@RequestMapping(path = "/v0/customers/{customer_id}/virtual-accounts", produces = MediaType.APPLICATION_JSON_VALUE)
class VirtualAccountController {

    private final VirtualAccountService accounts;

    VirtualAccountController(VirtualAccountService accounts) {
        this.accounts = accounts;
    }

    @Operation(operationId = "create_virtual_account", summary = "Issue a virtual account", description = """
            For customers whose KYC is approved, one in each currency, with the endorsement that the currency needs. In
            a sandbox the numbers are invented, with valid check digits and a bank that does not exist. In a live
            environment they come from the configured issuer; without one, the answer is `no_account_issuer`. The
            details are stored encrypted and are not in events. The account is `frozen` while the customer is not active.""")
    @Refuses({
        CUSTOMER_NOT_FOUND,
        KYC_NOT_APPROVED,
        CUSTOMER_LOCKED,
        ENDORSEMENT_REQUIRED,
        VIRTUAL_ACCOUNT_EXISTS,
        NO_ACCOUNT_ISSUER,
        CUSTOMER_DELETED
    })
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Allowed(Role.PLATFORM)
    ResponseEntity<VirtualAccountResponse> create(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody VirtualAccountRequest request) {
        VirtualAccount account = accounts.create(caller.platform(), id, request.currency());
        return answer(
                ResponseEntity.created(URI.create("/v0/customers/" + id + "/virtual-accounts/" + account.id())),
                account);
    }

    @Operation(operationId = "list_virtual_accounts", summary = "List a customer's virtual accounts", description = """
            Newest first.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<VirtualAccountResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery Paging paging) {
        PageRequest page = paging.of("virtual accounts of " + id);
        return page.answer(
                accounts.list(caller.platformId(), id, page.after(), page.rows()),
                account -> new Cursor(account.createdAt(), account.id().uuid()),
                VirtualAccountResponse::from);
    }

    @Operation(operationId = "retrieve_virtual_account", summary = "Retrieve a virtual account")
    @Refuses({CUSTOMER_NOT_FOUND, VIRTUAL_ACCOUNT_NOT_FOUND})
    @GetMapping("/{virtual_account_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<VirtualAccountResponse> retrieve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("virtual_account_id") VirtualAccountId accountId) {
        return answer(ResponseEntity.ok(), accounts.retrieve(caller.platformId(), id, accountId));
    }

    private static ResponseEntity<VirtualAccountResponse> answer(
            ResponseEntity.BodyBuilder answer, VirtualAccount account) {
        return answer.eTag(Precondition.etag(account.version())).body(VirtualAccountResponse.from(account));
    }
}
