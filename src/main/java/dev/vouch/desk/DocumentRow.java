package dev.vouch.desk;

import dev.vouch.document.Document;
import dev.vouch.document.DocumentSide;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param path the address of the file */
record DocumentRow(
        String id,
        String title,
        String status,
        String dates,
        @Nullable String rejection,
        String path,
        boolean picture,
        boolean isNew) {

    static DocumentRow of(Document document, boolean isNew) {
        String side = document.side() == null ? "" : document.side() == DocumentSide.FRONT ? ", front" : ", back";
        String dates = (document.issuingCountry() == null
                        ? ""
                        : "Issued in " + Texts.country(document.issuingCountry()) + ". ")
                + (document.issuedOn() == null ? "" : "Issued on " + document.issuedOn() + ". ")
                + (document.expiresOn() == null ? "" : "Expires on " + document.expiresOn() + ".");
        return new DocumentRow(
                document.id().toString(),
                Texts.words(document.type()) + side,
                Texts.words(document.status()),
                dates.strip(),
                document.rejectionReason() == null
                        ? null
                        : document.rejectionReason().text(),
                "/desk/customers/" + document.customerId() + "/documents/" + document.id(),
                document.file().mediaType().startsWith("image/"),
                isNew);
    }

    /** The documents of the customer, or of one owner. */
    record Group(@Nullable UUID owner, String title, List<DocumentRow> documents) {}
}
