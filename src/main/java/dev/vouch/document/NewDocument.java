package dev.vouch.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A submitted document.
 *
 * @param side of an identity document, the front if omitted; other documents have none
 * @param issuingCountry alpha-2
 * @param pointer where in the request the file stands, as a JSON pointer, for its faults
 */
public record NewDocument(
        DocumentType type,
        @Nullable DocumentSide side,
        @Nullable String issuingCountry,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        Upload upload,
        String pointer) {

    /** Where the request names the type: beside a form's file, or in the name of the file's field. */
    String typePointer() {
        return pointer.equals("/file") ? "/type" : pointer;
    }

    @Nullable
    DocumentSide sideOrFront() {
        return side == null && type.hasSides() ? DocumentSide.FRONT : side;
    }
}
