package dev.vouch.evidence;

import dev.vouch.crypto.CustomerCipher;
import dev.vouch.id.EvidenceExportId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.web.UploadBulkhead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts exports together, a few packs in each run so that no run keeps a thread of the scheduler for long. After a crash,
 * the next run continues with the pack that was not whole.
 */
@Component
class EvidenceExportJob {

    private static final Logger log = LoggerFactory.getLogger(EvidenceExportJob.class);
    private static final int PACKS = 10;

    private final EvidenceExports exports;
    private final ExportedPacks packs;
    private final EvidencePack evidence;
    private final EvidenceLog record;
    private final EvidenceKeys keys;
    private final UploadBulkhead bulkhead;
    private final EvidenceProperties properties;
    private final Clock clock;

    EvidenceExportJob(
            EvidenceExports exports,
            ExportedPacks packs,
            EvidencePack evidence,
            EvidenceLog record,
            EvidenceKeys keys,
            UploadBulkhead bulkhead,
            EvidenceProperties properties,
            Clock clock) {
        this.exports = exports;
        this.packs = packs;
        this.evidence = evidence;
        this.record = record;
        this.keys = keys;
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

    /** @return whether packs are left for another run */
    boolean run(Task task) {
        Optional<EvidenceExport> export = find(task);
        if (export.isEmpty() || !export.get().isUnfinished()) {
            return false;
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
                exports.end(export, ExportStatus.FAILED, null, null);
            }
            log.error("The evidence export {} of {} failed", export.id(), export.platformId());
        });
    }

    private Optional<EvidenceExport> find(Task task) {
        PlatformId platform = new PlatformId(task.platformId());
        try (PlatformScope scope = PlatformScope.of(platform)) {
            return exports.find(platform, new EvidenceExportId(task.exportId()));
        }
    }

    private boolean run(EvidenceExport export) {
        exports.run(export);
        List<ExportedPack> page = packs.unfinished(export, PACKS);
        page.forEach(pack -> write(export, pack));
        if (page.size() == PACKS) {
            return true;
        }
        Instant now = clock.instant();
        exports.end(export, ExportStatus.COMPLETE, now, now.plus(properties.keepExports()));
        return false;
    }

    /** An erasure may remove the pack meanwhile: then nothing is left to write. */
    private void write(EvidenceExport export, ExportedPack pack) {
        try {
            packs.clear(pack);
            record.note(pack.platform(), pack.customer());
            CustomerCipher cipher = keys.toWrite(pack);
            try (UploadBulkhead.Place place = bulkhead.enter()) {
                PackOutput out = new PackOutput(packs, pack, cipher);
                evidence.write(pack.platform(), export.actor(), pack.customer(), out);
                out.finish();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (RuntimeException failure) {
            if (packs.exists(pack)) {
                throw failure;
            }
        }
    }
}
