/** What is required of whom, and how far the facts fulfil it: pure and derived. Where a case stands is KYC's. */
@NullMarked
package dev.vouch.requirement;

import org.jspecify.annotations.NullMarked;
