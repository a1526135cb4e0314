package dev.vouch.evidence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.EvidenceExportId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.Caller;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class EvidenceExportService {

    static final TaskDescriptor<EvidenceExportJob.Task> JOB =
            TaskDescriptor.of("evidence-export", EvidenceExportJob.Task.class);

    private final EvidenceExports exports;
    private final ExportedPacks packs;
    private final SchedulerClient scheduler;
    private final EvidenceProperties properties;
    private final Clock clock;

    EvidenceExportService(
            EvidenceExports exports,
            ExportedPacks packs,
            @Qualifier("schedulerClient") SchedulerClient scheduler,
            EvidenceProperties properties,
            Clock clock) {
        this.exports = exports;
        this.packs = packs;
        this.scheduler = scheduler;
        this.properties = properties;
        this.clock = clock;
    }

    /** The export of the period: the one that runs or is complete, or else a new one. */
    public EvidenceExport request(Caller caller, Instant after, Instant before) {
        Instant now = clock.instant();
        PlatformId platform = caller.platformId();
        exports.expire(platform, now);
        EvidenceExport export = EvidenceExport.requestedBy(caller, after, before, now);
        if (!exports.add(export)) {
            return exports.find(platform, after, before).orElseThrow();
        }
        packs.plan(export);
        EvidenceExport planned = retrieve(platform, export.id());
        if (planned.isPlanned() && planned.total() == 0) {
            exports.complete(export, now, properties.keepExports());
        } else {
            scheduler.scheduleIfNotExists(JOB.instance(export.id().toString())
                    .data(EvidenceExportJob.Task.of(export))
                    .scheduledTo(now));
        }
        return retrieve(platform, export.id());
    }

    @Transactional(readOnly = true)
    public EvidenceExport retrieve(PlatformId platform, EvidenceExportId id) {
        return exports.find(platform, id).orElseThrow(() -> new NoSuchObject(ErrorCode.EVIDENCE_EXPORT_NOT_FOUND, id));
    }

    /** To be downloaded. */
    @Transactional(readOnly = true)
    public EvidenceExport complete(PlatformId platform, EvidenceExportId id) {
        EvidenceExport export = retrieve(platform, id);
        Instant expiry = export.expiresAt();
        if (export.status() == ExportStatus.EXPIRED
                || expiry != null && !clock.instant().isBefore(expiry)) {
            throw new RequestFailed(
                    ErrorCode.EVIDENCE_EXPORT_EXPIRED, "The content was removed: request the period again.");
        }
        if (export.status() != ExportStatus.COMPLETE) {
            throw new RequestFailed(
                    ErrorCode.EVIDENCE_EXPORT_NOT_COMPLETE,
                    "The export is " + export.status() + ": " + export.done() + " of " + export.total()
                            + " customers are done.");
        }
        return export;
    }
}
