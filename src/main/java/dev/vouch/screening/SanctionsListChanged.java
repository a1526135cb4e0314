package dev.vouch.screening;

/**
 * A list has a new edition. Published in the transaction that makes it current: a job that a listener schedules there exists
 * exactly if the edition does; a {@code @TransactionalEventListener} runs after the commit.
 *
 * @param entries the number of entries of the new edition
 */
public record SanctionsListChanged(String listName, String version, int entries) {}
