/** The pages on which compliance reviewers find, compare and decide cases, and manage customers. */
@NullMarked
package dev.vouch.desk;

import org.jspecify.annotations.NullMarked;
