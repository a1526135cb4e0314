package dev.vouch.evidence;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the packs of exports. */
@Component
class PackWriter {

    private static final Logger log = LoggerFactory.getLogger(PackWriter.class);

    private final ExportedPacks packs;
    private final EvidencePack evidence;
    private final EvidenceLog record;
    private final EvidenceKeys keys;

    PackWriter(ExportedPacks packs, EvidencePack evidence, EvidenceLog record, EvidenceKeys keys) {
        this.packs = packs;
        this.evidence = evidence;
        this.record = record;
        this.keys = keys;
    }

    /**
     * An erasure may remove the pack meanwhile: then nothing is left to write.
     *
     * @return whether the pack needs no other attempt
     */
    boolean write(EvidenceExport export, ExportedPack pack) {
        try {
            packs.clear(pack);
            record.note(pack.platform(), pack.customer());
            PackOutput out = new PackOutput(packs, pack, keys.toWrite(pack));
            evidence.write(pack.platform(), export.actor(), pack.customer(), out);
            out.finish();
            return true;
        } catch (IOException | RuntimeException failure) {
            boolean isErased = !packs.fail(pack);
            if (!isErased) {
                log.warn("The evidence of {} in {} failed", pack.customer(), export.id(), failure);
            }
            return isErased;
        }
    }
}
