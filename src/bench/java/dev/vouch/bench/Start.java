package dev.vouch.bench;

import java.time.Duration;

/**
 * What it took from the start of a process to its first answer.
 *
 * @param cpu of the JVM, with its compilers
 */
record Start(Duration time, Duration cpu) {}
