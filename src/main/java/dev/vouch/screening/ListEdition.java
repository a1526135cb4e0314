package dev.vouch.screening;

import java.time.Instant;

/**
 * What a list says now.
 *
 * @param version in the digits that tell editions of one list apart
 */
public record ListEdition(String name, ListKind kind, String version, int entries, Instant importedAt) {}
