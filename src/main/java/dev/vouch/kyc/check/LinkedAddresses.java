package dev.vouch.kyc.check;

import dev.vouch.account.ExternalAccountChanged;
import dev.vouch.account.ExternalAccountType;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.Findings;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.LockedCase;
import dev.vouch.tenancy.Actor;
import dev.vouch.wallet.WalletCreated;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Compares an address with the lists in the transaction that links it: the link succeeds and so reveals nothing, but
 * an approved customer is under a monitoring review from then on, and has no endorsement to move money by.
 */
@Component
class LinkedAddresses {

    private final AddressesCheck check;
    private final CheckedCases cases;
    private final Findings findings;
    private final KycService kyc;

    LinkedAddresses(AddressesCheck check, CheckedCases cases, Findings findings, KycService kyc) {
        this.check = check;
        this.cases = cases;
        this.findings = findings;
        this.kyc = kyc;
    }

    @EventListener
    void on(WalletCreated wallet) {
        compare(wallet.platformId(), wallet.customerId());
    }

    @EventListener
    void on(ExternalAccountChanged account) {
        boolean isNew = account.type() == EventType.EXTERNAL_ACCOUNT_CREATED;
        if (isNew && account.subject().profile().type() == ExternalAccountType.CRYPTO_ADDRESS) {
            compare(account.platformId(), account.customerId());
        }
    }

    /** Customers who are neither approved nor in review are compared once they are checked. */
    private void compare(PlatformId platform, CustomerId customer) {
        cases.approvedOrInReview(platform, customer).ifPresent(this::compare);
    }

    private void compare(LockedCase locked) {
        List<Finding> found = check.findings(locked.customer());
        if (findings.isNews(locked.customer(), found)) {
            cases.refer(locked, found);
            kyc.recheck(locked, Actor.CHECKS, AddressesCheck.NAME);
        }
    }
}
