package dev.vouch.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Details that a document states about itself; null for unknown. */
public record DocumentDates(
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String issuingCountry) {}
