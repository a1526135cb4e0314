/**
 * {@code ./mvnw -Pbench verify} measures the cost of a request on the packaged service. See docs/measured.md.
 */
package dev.vouch.bench;
