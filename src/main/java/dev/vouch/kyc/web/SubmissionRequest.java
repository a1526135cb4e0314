package dev.vouch.kyc.web;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.Country;
import dev.vouch.document.DataUrl;
import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentType;
import dev.vouch.document.NewDocument;
import dev.vouch.error.Fault;
import dev.vouch.web.SelfChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "SubmissionRequest",
        description = "An identity document, and a selfie. What is missing becomes a requirement")
record SubmissionRequest(
        @NotNull @Schema(example = "passport") IdentityDocument documentType,
        @NotNull DataUrl documentFront,

        @Schema(description = "Of a driving licence or national id; may come later") @Nullable
        DataUrl documentBack,

        @Nullable DataUrl selfie,

        @Schema(description = "ISO 3166-1, alpha-2 or alpha-3", example = "US") @Nullable
        String issuingCountry)
        implements SelfChecked {

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
        return issuingCountry == null || Country.alpha2(issuingCountry).isPresent()
                ? List.of()
                : List.of(Fault.at("/issuing_country", "invalid_country", Country.RULE));
    }

    List<NewDocument> documents() {
        List<NewDocument> all = new ArrayList<>();
        all.add(side(DocumentSide.FRONT, documentFront, "/document_front"));
        if (documentBack != null) {
            all.add(side(DocumentSide.BACK, documentBack, "/document_back"));
        }
        if (selfie != null) {
            all.add(new NewDocument(DocumentType.SELFIE, null, null, null, null, selfie.upload(), "/selfie"));
        }
        return all;
    }

    private NewDocument side(DocumentSide side, DataUrl file, String pointer) {
        String country =
                issuingCountry == null ? null : Country.alpha2(issuingCountry).orElseThrow();
        return new NewDocument(documentType.type(), side, country, null, null, file.upload(), pointer);
    }
}
