package dev.vouch.account.web;

import static dev.vouch.error.ErrorCode.ALREADY_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_LOCKED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.EXTERNAL_ACCOUNT_EXISTS;
import static dev.vouch.error.ErrorCode.EXTERNAL_ACCOUNT_NOT_FOUND;
import static dev.vouch.error.ErrorCode.KYC_REJECTED;

import dev.vouch.account.ExternalAccount;
import dev.vouch.account.ExternalAccountResponse;
import dev.vouch.account.ExternalAccountService;
import dev.vouch.id.CustomerId;
import dev.vouch.id.ExternalAccountId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "External accounts")
@RequestMapping(path = "/v0/customers/{customer_id}/external-accounts", produces = MediaType.APPLICATION_JSON_VALUE)
class ExternalAccountController {

    private final ExternalAccountService accounts;

    ExternalAccountController(ExternalAccountService accounts) {
        this.accounts = accounts;
    }

    @Operation(operationId = "create_external_account", summary = "Link an external account", description = """
            At any time until the customer's KYC is rejected, also before it is approved: what may move to and from the
            account is decided when it is authorized. Check digits are verified, and a BIC must
            match the country of the account. A customer can link an account once, however it is spelled; two
            customers can share one. The number is stored encrypted; answers and events contain only `last4`.""")
    @Refuses({CUSTOMER_NOT_FOUND, KYC_REJECTED, CUSTOMER_LOCKED, EXTERNAL_ACCOUNT_EXISTS, CUSTOMER_DELETED})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Allowed(Role.PLATFORM)
    ResponseEntity<ExternalAccountResponse> create(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody ExternalAccountRequest request) {
        ExternalAccount account = accounts.create(
                caller.platformId(), id, request.toDraft(caller.platform().environment()));
        return answer(
                ResponseEntity.created(URI.create("/v0/customers/" + id + "/external-accounts/" + account.id())),
                account);
    }

    @Operation(
            operationId = "list_external_accounts",
            summary = "List a customer's external accounts",
            description = """
            Newest first, without deleted accounts.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<ExternalAccountResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery Paging paging) {
        PageRequest page = paging.of("external accounts of " + id);
        return page.answer(
                accounts.list(caller.platformId(), id, page.after(), page.rows()),
                account -> new Cursor(account.createdAt(), account.id().uuid()),
                ExternalAccountResponse::from);
    }

    @Operation(operationId = "retrieve_external_account", summary = "Retrieve an external account")
    @Refuses({CUSTOMER_NOT_FOUND, EXTERNAL_ACCOUNT_NOT_FOUND})
    @GetMapping("/{external_account_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<ExternalAccountResponse> retrieve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("external_account_id") ExternalAccountId accountId) {
        return answer(ResponseEntity.ok(), accounts.retrieve(caller.platformId(), id, accountId));
    }

    @Operation(operationId = "delete_external_account", summary = "Delete an external account", description = """
            Removes the account from the list; it can be linked again. It can still be retrieved, with `deleted_at`. Also
            possible while the customer is locked or not approved.""")
    @Refuses({CUSTOMER_NOT_FOUND, EXTERNAL_ACCOUNT_NOT_FOUND, CUSTOMER_DELETED, ALREADY_DELETED})
    @DeleteMapping("/{external_account_id}")
    @Allowed(Role.PLATFORM)
    ResponseEntity<ExternalAccountResponse> delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("external_account_id") ExternalAccountId accountId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(
                ResponseEntity.ok(), accounts.delete(caller.platformId(), id, accountId, Precondition.of(ifMatch)));
    }

    private static ResponseEntity<ExternalAccountResponse> answer(
            ResponseEntity.BodyBuilder answer, ExternalAccount account) {
        return answer.eTag(Precondition.etag(account.version())).body(ExternalAccountResponse.from(account));
    }
}
