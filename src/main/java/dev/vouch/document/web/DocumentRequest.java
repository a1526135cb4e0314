package dev.vouch.document.web;

import dev.vouch.customer.Country;
import dev.vouch.document.Document;
import dev.vouch.document.DocumentDates;
import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "Details that a reviewer reads in a document")
record DocumentRequest(
        @PastOrPresent
        @Schema(
                description = "Not in the future. A `proof_of_address` needs one, because it is valid for 90 days",
                example = "2020-03-01")
        @Nullable
        LocalDate issuedOn,

        @Schema(description = "After `issued_on`", example = "2030-02-28") @Nullable
        LocalDate expiresOn,

        @Schema(description = "ISO 3166-1, alpha-2 or alpha-3", example = "US") @Nullable
        String issuingCountry)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(Country.faults("/issuing_country", issuingCountry));
        if (issuedOn != null && expiresOn != null && !expiresOn.isAfter(issuedOn)) {
            faults.add(Fault.at("/expires_on", "not_after_issued_on", "must be after issued_on"));
        }
        return faults;
    }

    DocumentDates toDates() {
        return new DocumentDates(issuedOn, expiresOn, Country.normalised(issuingCountry));
    }

    /** The writable part of a document: the target of a merge patch. */
    static DocumentRequest from(Document document) {
        return new DocumentRequest(document.issuedOn(), document.expiresOn(), document.issuingCountry());
    }
}
