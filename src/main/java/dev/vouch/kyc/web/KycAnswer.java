package dev.vouch.kyc.web;

import dev.vouch.id.CustomerId;
import dev.vouch.kyc.KycRecords;
import dev.vouch.kyc.check.CheckLog;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import org.springframework.stereotype.Component;

/** The KYC object as this caller may see it. */
@Component
class KycAnswer {

    private final KycRecords records;
    private final CheckLog checks;

    KycAnswer(KycRecords records, CheckLog checks) {
        this.records = records;
        this.checks = checks;
    }

    KycResponse of(Caller caller, CustomerId id) {
        return KycResponse.from(
                records.of(caller.platformId(), id),
                checks.latest(caller.platformId(), id),
                caller.hasRole(Role.REVIEWER));
    }
}
