package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.VirtualAccountId;
import org.springframework.stereotype.Component;

/** Issues nothing: for live environments without a bank behind them. */
@Component
class NoIssuer implements AccountIssuer {

    @Override
    public String name() {
        return "none";
    }

    @Override
    public AccountDetails issue(VirtualAccountId id, Customer customer, AccountCurrency currency) {
        throw new RequestFailed(
                ErrorCode.NO_ACCOUNT_ISSUER, "No issuer of virtual accounts is configured for this environment.");
    }
}
