package dev.vouch.document.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.customer.Country;
import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentType;
import dev.vouch.document.NewDocument;
import dev.vouch.document.Upload;
import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the form, which has no null. Its file is read separately; only its name is here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A document, as a form with a file. Empty fields count as absent")
record DocumentForm(
        @NotNull DocumentType type,

        @Schema(description = "Of identity documents only; `front` if omitted") @Nullable
        DocumentSide side,

        @Schema(description = "ISO 3166-1, alpha-2 or alpha-3", example = "US") @Nullable
        String issuingCountry,

        @PastOrPresent
        @Schema(
                description = "Not in the future; required for a `proof_of_address`, which is valid for 90 days",
                example = "2024-01-15")
        @Nullable
        LocalDate issuedOn,

        @Schema(description = "After `issued_on`", example = "2034-01-15") @Nullable
        LocalDate expiresOn,

        @NotNull
        @Schema(
                type = "string",
                format = "binary",
                description =
                        "PNG, JPEG, WebP or PDF, at most 10 MB; images of at least 200 x 200 pixels and at most 50"
                                + " megapixels")
        String file)
        implements CrossFieldChecked {

    static final Fault ISSUE_REQUIRED =
            Fault.at("/issued_on", "required", "is required for a proof of address, which is valid for 90 days");

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(new DocumentRequest(issuedOn, expiresOn, issuingCountry).faults());
        if (type == DocumentType.PROOF_OF_ADDRESS && issuedOn == null) {
            faults.add(ISSUE_REQUIRED);
        }
        return faults;
    }

    NewDocument with(Upload upload) {
        return new NewDocument(type, side, Country.normalised(issuingCountry), issuedOn, expiresOn, upload, "/file");
    }
}
