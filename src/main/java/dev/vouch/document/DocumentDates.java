package dev.vouch.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a document about itself; null is not known. */
public record DocumentDates(
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String issuingCountry) {}
