package dev.vouch.wallet.web;

import static dev.vouch.error.ErrorCode.ALREADY_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_LOCKED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.ENDORSEMENT_REQUIRED;
import static dev.vouch.error.ErrorCode.KYC_NOT_APPROVED;
import static dev.vouch.error.ErrorCode.WALLET_EXISTS;
import static dev.vouch.error.ErrorCode.WALLET_NOT_FOUND;

import dev.vouch.id.CustomerId;
import dev.vouch.id.WalletId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.wallet.Wallet;
import dev.vouch.wallet.WalletResponse;
import dev.vouch.wallet.WalletService;
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
@Tag(name = "Wallets")
@RequestMapping(path = "/v0/customers/{customer_id}/wallets", produces = MediaType.APPLICATION_JSON_VALUE)
class WalletController {

    private final WalletService wallets;

    WalletController(WalletService wallets) {
        this.wallets = wallets;
    }

    @Operation(operationId = "create_wallet", summary = "Add a wallet", description = """
            For customers whose KYC is approved; `custodial` needs `can_hold_custody`, `mpc` needs `can_use_mpc`. The
            address is validated by the rules of its chain: EVM with the checksum of EIP-55 (added where the address
            is in one case), Bitcoin as base58, bech32 or bech32m, Solana as a point of Ed25519, Stellar as an
            account's StrKey (G…), Tron as base58. The address of all zeros, for which nobody
            has a key, is refused. An address is unique per platform and chain until it is archived or its customer is deleted. Bitcoin test network
            addresses are accepted in sandboxes only; other chains use the same addresses on their test networks.""")
    @Refuses({
        CUSTOMER_NOT_FOUND,
        KYC_NOT_APPROVED,
        CUSTOMER_LOCKED,
        ENDORSEMENT_REQUIRED,
        WALLET_EXISTS,
        CUSTOMER_DELETED
    })
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Allowed(Role.PLATFORM)
    ResponseEntity<WalletResponse> create(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody WalletRequest request) {
        Wallet wallet = wallets.create(
                caller.platformId(), id, request.toDraft(caller.platform().environment()));
        return answer(ResponseEntity.created(URI.create("/v0/customers/" + id + "/wallets/" + wallet.id())), wallet);
    }

    @Operation(operationId = "list_wallets", summary = "List a customer's wallets", description = """
            Newest first, without archived ones, also after the customer has lost its approval.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<WalletResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery Paging paging) {
        PageRequest page = paging.of("wallets of " + id);
        return page.answer(
                wallets.list(caller.platformId(), id, page.after(), page.rows()),
                wallet -> new Cursor(wallet.createdAt(), wallet.id().uuid()),
                WalletResponse::from);
    }

    @Operation(operationId = "retrieve_wallet", summary = "Retrieve a wallet")
    @Refuses({CUSTOMER_NOT_FOUND, WALLET_NOT_FOUND})
    @GetMapping("/{wallet_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<WalletResponse> retrieve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("wallet_id") WalletId walletId) {
        return answer(ResponseEntity.ok(), wallets.retrieve(caller.platformId(), id, walletId));
    }

    @Operation(operationId = "delete_wallet", summary = "Archive a wallet", description = """
            Removes the wallet from the list and the customer; its address can be added again, by any customer. It can
            still be retrieved, with `archived_at`. Also possible while the customer is locked or not approved.""")
    @Refuses({CUSTOMER_NOT_FOUND, WALLET_NOT_FOUND, CUSTOMER_DELETED, ALREADY_DELETED})
    @DeleteMapping("/{wallet_id}")
    @Allowed(Role.PLATFORM)
    ResponseEntity<WalletResponse> archive(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("wallet_id") WalletId walletId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(
                ResponseEntity.ok(), wallets.archive(caller.platformId(), id, walletId, Precondition.of(ifMatch)));
    }

    private static ResponseEntity<WalletResponse> answer(ResponseEntity.BodyBuilder answer, Wallet wallet) {
        return answer.eTag(Precondition.etag(wallet.version())).body(WalletResponse.from(wallet));
    }
}
