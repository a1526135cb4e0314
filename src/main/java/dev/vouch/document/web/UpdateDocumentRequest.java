package dev.vouch.document.web;

import dev.vouch.customer.Country;
import dev.vouch.document.DocumentDates;
import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "UpdateDocumentRequest",
        description = "Details that a reviewer reads in a document; absent fields stay unchanged")
record UpdateDocumentRequest(
        @Schema(example = "2020-03-01") @Nullable LocalDate issuedOn,
        @Schema(example = "2030-02-28") @Nullable LocalDate expiresOn,

        @Schema(description = "ISO 3166-1, alpha-2 or alpha-3", example = "US") @Nullable
        String issuingCountry)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (issuedOn != null && expiresOn != null && expiresOn.isBefore(issuedOn)) {
            faults.add(Fault.at("/expires_on", "before_issue", "must not be before issued_on"));
        }
        if (issuingCountry != null && Country.alpha2(issuingCountry).isEmpty()) {
            faults.add(Fault.at("/issuing_country", "invalid_country", Country.RULE));
        }
        return faults;
    }

    DocumentDates toDates() {
        return new DocumentDates(
                issuedOn,
                expiresOn,
                issuingCountry == null ? null : Country.alpha2(issuingCountry).orElseThrow());
    }
}
