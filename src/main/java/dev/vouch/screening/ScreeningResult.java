package dev.vouch.screening;

import java.util.List;

/** @param matches best first; empty where nobody on the lists is alike */
public record ScreeningResult(ScreeningVersion version, List<SanctionsMatch> matches) {}
