package dev.vouch.screening;

import java.time.Instant;

/**
 * What a list says now.
 *
 * @param version its first digits, which distinguish the editions of one list
 */
public record ListEdition(String name, ListKind kind, String version, int entries, Instant importedAt) {}
