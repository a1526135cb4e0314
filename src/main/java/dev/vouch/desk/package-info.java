/** The pages on which compliance reviewers find, compare, decide and look after customers. */
@NullMarked
package dev.vouch.desk;

import org.jspecify.annotations.NullMarked;
