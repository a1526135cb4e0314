package dev.vouch.screening;

import java.time.Instant;

/**
 * The edition of a list that is in force.
 *
 * @param version its first digits, which distinguish the editions of one list
 */
public record ListEdition(String name, ListKind kind, String version, int entries, Instant importedAt) {}
