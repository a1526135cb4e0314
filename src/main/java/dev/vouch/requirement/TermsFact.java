package dev.vouch.requirement;

/**
 * The current terms of service of the platform.
 *
 * @param accepted whether the customer has accepted this version
 */
public record TermsFact(String version, boolean accepted) {}
