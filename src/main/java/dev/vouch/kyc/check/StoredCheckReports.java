package dev.vouch.kyc.check;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.kyc.CheckReport;
import dev.vouch.kyc.CheckReports;
import dev.vouch.web.Cursor;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class StoredCheckReports implements CheckReports {

    private static final int ROWS = 100;

    private final CheckRuns runs;

    StoredCheckReports(CheckRuns runs) {
        this.runs = runs;
    }

    @Override
    public List<CheckReport> of(PlatformId platform, CustomerId customer) {
        return runs.before(platform, customer, Cursor.START, ROWS).stream()
                .map(StoredCheckReports::report)
                .toList();
    }

    private static CheckReport report(CheckRun run) {
        return new CheckReport(
                run.number(),
                run.at(),
                run.facts().profile(),
                run.facts().documents(),
                run.facts().owners(),
                run.results().stream()
                        .map(result -> new CheckReport.Result(
                                result.name(), result.outcome().toString(), result.detail()))
                        .toList());
    }
}
