package dev.vouch.screening;

/**
 * A list has a new edition. Published in the transaction that makes it current: a listener that schedules its work there
 * has it scheduled exactly if the edition came about, and {@code @TransactionalEventListener} hears of it after the
 * commit.
 *
 * @param entries how many there are now
 */
public record SanctionsListChanged(String listName, String version, int entries) {}
