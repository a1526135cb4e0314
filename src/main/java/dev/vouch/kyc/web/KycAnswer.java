package dev.vouch.kyc.web;

import dev.vouch.id.CustomerId;
import dev.vouch.kyc.KycRecords;
import dev.vouch.kyc.check.CheckRuns;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Precondition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The KYC object as this caller may see it, with its ETag. */
@Component
class KycAnswer {

    private final KycRecords records;
    private final CheckRuns checks;

    KycAnswer(KycRecords records, CheckRuns checks) {
        this.records = records;
        this.checks = checks;
    }

    ResponseEntity<KycResponse> ok(Caller caller, CustomerId id) {
        return with(HttpStatus.OK, of(caller, id, false));
    }

    /** After documents came in, which are evaluated later. */
    ResponseEntity<KycResponse> accepted(Caller caller, CustomerId id) {
        return with(HttpStatus.ACCEPTED, of(caller, id, false));
    }

    /** After a decision of a reviewer, which may wait for a second one. */
    ResponseEntity<KycResponse> decided(Caller caller, CustomerId id, boolean takesEffect) {
        return with(HttpStatus.OK, of(caller, id, !takesEffect));
    }

    private static ResponseEntity<KycResponse> with(HttpStatus status, KycResponse kyc) {
        return ResponseEntity.status(status)
                .eTag(Precondition.etag(kyc.version()))
                .body(kyc);
    }

    private KycResponse of(Caller caller, CustomerId id, boolean awaitsSecond) {
        return KycResponse.from(
                records.of(caller.platformId(), id),
                checks.latest(caller.platformId(), id),
                caller.hasRole(Role.REVIEWER),
                awaitsSecond);
    }
}
