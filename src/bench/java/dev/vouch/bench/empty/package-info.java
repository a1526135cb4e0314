/** An application of its own: its package is all that Spring Boot scans. */
package dev.vouch.bench.empty;
