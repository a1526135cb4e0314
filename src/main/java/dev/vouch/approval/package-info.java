/** Four eyes: reviewers' decisions that take effect once two persons have made them. */
@NullMarked
package dev.vouch.approval;

import org.jspecify.annotations.NullMarked;
