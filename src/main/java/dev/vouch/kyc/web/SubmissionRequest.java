package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.Country;
import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentType;
import dev.vouch.document.NewDocument;
import dev.vouch.document.Upload;
import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "An identity document and a selfie, or at least one of its files: missing files become a"
                + " requirement, and may be submitted on their own")
record SubmissionRequest(
        @Schema(description = "Required with a document; a selfie may be submitted alone", example = "passport")
        @Nullable
        IdentityDocument documentType,

        @Nullable Upload documentFront,

        @Schema(description = "The back of a driving licence or national id") @Nullable
        Upload documentBack,

        @Nullable Upload selfie,

        @Schema(description = "ISO 3166-1, alpha-2 or alpha-3", example = "US") @Nullable
        String issuingCountry,

        @Schema(description = "The last day on which the document is valid", example = "2034-01-15") @Nullable
        LocalDate expiresOn)
        implements CrossFieldChecked {

    enum IdentityDocument {
        PASSPORT,
        DRIVERS_LICENSE,
        NATIONAL_ID;

        @JsonValue
        @Override
        public String toString() {
            return type().toString();
        }

        DocumentType type() {
            return DocumentType.valueOf(name());
        }
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        boolean hasDocument = documentFront != null || documentBack != null;
        if (documentType == null && (hasDocument || selfie == null)) {
            faults.add(Fault.at("/document_type", "required", "is required of an identity document"));
        }
        if (!hasDocument && (documentType != null || selfie == null)) {
            faults.add(Fault.at("/document_front", "required", "is required, or the document_back, or a selfie alone"));
        }
        faults.addAll(Country.faults("/issuing_country", issuingCountry));
        return faults;
    }

    List<NewDocument> documents() {
        List<NewDocument> all = new ArrayList<>();
        if (documentType != null && documentFront != null) {
            all.add(side(documentType, DocumentSide.FRONT, documentFront, "/document_front"));
        }
        if (documentType != null && documentBack != null) {
            all.add(side(documentType, DocumentSide.BACK, documentBack, "/document_back"));
        }
        if (selfie != null) {
            all.add(new NewDocument(DocumentType.SELFIE, null, null, null, null, selfie, "/selfie"));
        }
        return all;
    }

    private NewDocument side(IdentityDocument document, DocumentSide side, Upload file, String pointer) {
        String country = Country.normalised(issuingCountry);
        return new NewDocument(document.type(), side, country, null, expiresOn, file, pointer);
    }
}
