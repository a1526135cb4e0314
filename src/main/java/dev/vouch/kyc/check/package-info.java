/** The automatic checks of a submission, and the job that runs them. */
@NullMarked
package dev.vouch.kyc.check;

import org.jspecify.annotations.NullMarked;
