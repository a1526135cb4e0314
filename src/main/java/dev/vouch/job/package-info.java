/** Background jobs: the scheduler that runs them, what those by the clock share, and how operators watch them. */
@NullMarked
package dev.vouch.job;

import org.jspecify.annotations.NullMarked;
