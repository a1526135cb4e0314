package dev.vouch.evidence;

import dev.vouch.crypto.CustomerCipher;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/** Writes a complete export as one zip of packs, with one piece of a pack in memory at a time. */
@Service
public class EvidenceDownload {

    private static final UUID FIRST = new UUID(0, 0);

    private final ExportedPacks packs;
    private final EvidenceKeys keys;
    private final EvidenceLog record;

    EvidenceDownload(ExportedPacks packs, EvidenceKeys keys, EvidenceLog record) {
        this.packs = packs;
        this.keys = keys;
        this.record = record;
    }

    /** After a failure the zip is never closed, so that nobody takes a part for everything. */
    public void write(EvidenceExport export, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("customers.csv"));
        zip.write("customer_id,file,bytes,sha256\n".getBytes(StandardCharsets.UTF_8));
        for (List<ExportedPack> page = packs.after(export, FIRST); !page.isEmpty(); page = next(export, page)) {
            for (ExportedPack pack : page) {
                zip.write(line(pack).getBytes(StandardCharsets.UTF_8));
            }
        }
        zip.closeEntry();
        // Packs are compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (List<ExportedPack> page = packs.after(export, FIRST); !page.isEmpty(); page = next(export, page)) {
            for (ExportedPack pack : page) {
                if (pack.isWhole()) {
                    copy(pack, zip);
                }
            }
        }
        zip.close();
    }

    private List<ExportedPack> next(EvidenceExport export, List<ExportedPack> page) {
        return packs.after(export, page.get(page.size() - 1).customer().uuid());
    }

    private static String line(ExportedPack pack) {
        return pack.isWhole()
                ? pack.customer() + "," + pack.customer() + ".zip," + pack.size() + "," + pack.sha256() + "\n"
                : pack.customer() + ",,,\n";
    }

    /** Each download is on the customer's record before its first byte. */
    private void copy(ExportedPack pack, ZipOutputStream zip) throws IOException {
        record.note(pack.platform(), pack.customer());
        CustomerCipher cipher = keys.toRead(pack);
        zip.putNextEntry(new ZipEntry(pack.customer() + ".zip"));
        long left = pack.size();
        for (int number = 0; left > 0; number++) {
            byte[] ciphertext = packs.chunk(pack, number)
                    .orElseThrow(() -> new IOException("The customer of this pack was erased: download again."));
            byte[] chunk = cipher.decrypt(pack.chunk(number), ciphertext);
            zip.write(chunk);
            left -= chunk.length;
        }
        zip.closeEntry();
    }
}
