package dev.vouch.kyc.web;

import dev.vouch.id.CustomerId;
import dev.vouch.kyc.KycRecords;
import dev.vouch.kyc.check.CheckRuns;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Precondition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The KYC object as this caller may see it. */
@Component
class KycAnswer {

    private final KycRecords records;
    private final CheckRuns checks;

    KycAnswer(KycRecords records, CheckRuns checks) {
        this.records = records;
        this.checks = checks;
    }

    /** With its ETag. */
    ResponseEntity<KycResponse> versioned(Caller caller, CustomerId id) {
        return decided(caller, id, true);
    }

    /** After a decision of a reviewer, which may wait for a second one. */
    ResponseEntity<KycResponse> decided(Caller caller, CustomerId id, boolean takesEffect) {
        KycResponse kyc = of(caller, id, !takesEffect);
        return ResponseEntity.ok().eTag(Precondition.etag(kyc.version())).body(kyc);
    }

    KycResponse of(Caller caller, CustomerId id) {
        return of(caller, id, false);
    }

    private KycResponse of(Caller caller, CustomerId id, boolean awaitsSecond) {
        return KycResponse.from(
                records.of(caller.platformId(), id),
                checks.latest(caller.platformId(), id),
                caller.hasRole(Role.REVIEWER),
                awaitsSecond);
    }
}
