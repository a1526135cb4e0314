package dev.vouch.screening;

import java.util.List;

/** @param matches best first; empty if no entry is similar */
public record ScreeningResult(ScreeningVersion version, List<SanctionsMatch> matches) {}
