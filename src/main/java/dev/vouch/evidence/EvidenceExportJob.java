package dev.vouch.evidence;

import dev.vouch.id.EvidenceExportId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.web.TooMuchWork;
import dev.vouch.web.UploadBulkhead;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts exports together, a few packs in each run so that no run keeps a thread of the scheduler for long. After a crash,
 * the next run continues with the pack that was not whole. A pack that fails is written again after the others.
 */
@Component
class EvidenceExportJob {

    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(EvidenceExportJob.class);
    private static final int PACKS = 10;

    private final EvidenceExports exports;
    private final ExportedPacks packs;
    private final PackWriter writer;
    private final UploadBulkhead bulkhead;
    private final EvidenceProperties properties;
    private final Clock clock;

    EvidenceExportJob(
            EvidenceExports exports,
            ExportedPacks packs,
            PackWriter writer,
            UploadBulkhead bulkhead,
            EvidenceProperties properties,
            Clock clock) {
        this.exports = exports;
        this.packs = packs;
        this.writer = writer;
        this.bulkhead = bulkhead;
        this.properties = properties;
        this.clock = clock;
    }

    /** The data of the job. */
    record Task(UUID platformId, UUID exportId) {

        static Task of(EvidenceExport export) {
            return new Task(export.platformId().uuid(), export.id().uuid());
        }
    }

    /** @return the pause before the next run; empty after the last one */
    Optional<Duration> run(Task task) {
        Optional<EvidenceExport> export = find(task);
        if (export.isEmpty()) {
            return Optional.empty();
        }
        try (PlatformScope scope =
                PlatformScope.of(export.get().platformId(), export.get().actor())) {
            return run(export.get());
        }
    }

    /** After the last attempt. */
    void fail(Task task) {
        find(task).ifPresent(export -> {
            try (PlatformScope scope = PlatformScope.of(export.platformId())) {
                fail(export);
            }
        });
    }

    private void fail(EvidenceExport export) {
        exports.fail(export);
        log.error("The evidence export {} of {} failed", export.id(), export.platformId());
    }

    private Optional<EvidenceExport> find(Task task) {
        PlatformId platform = new PlatformId(task.platformId());
        try (PlatformScope scope = PlatformScope.of(platform)) {
            return exports.findUnfinished(platform, new EvidenceExportId(task.exportId()));
        }
    }

    private Optional<Duration> run(EvidenceExport export) {
        exports.run(export);
        if (!export.isPlanned()) {
            packs.plan(export);
            return Optional.of(Duration.ZERO);
        }
        List<ExportedPack> page = packs.unfinished(export, PACKS);
        if (!write(export, page)) {
            return Optional.of(PAUSE);
        }
        if (page.size() == PACKS) {
            return Optional.of(Duration.ZERO);
        }
        exports.find(export.platformId(), export.id()).ifPresent(this::end);
        return Optional.empty();
    }

    /** @return whether none failed, or had to wait too long for its place */
    private boolean write(EvidenceExport export, List<ExportedPack> page) {
        boolean isWritten = true;
        for (ExportedPack pack : page) {
            try (UploadBulkhead.Place place = bulkhead.enter()) {
                isWritten &= writer.write(export, pack);
            } catch (TooMuchWork busy) {
                return false;
            }
        }
        return isWritten;
    }

    private void end(EvidenceExport export) {
        if (export.done() == 0 && export.failed() > 0) {
            fail(export);
        } else {
            exports.complete(export, clock.instant(), properties.keepExports());
        }
    }
}
