/**
 * {@code ./mvnw -Pbench verify}: what a request costs, measured on the packaged service. See docs/measured.md.
 */
package dev.vouch.bench;
