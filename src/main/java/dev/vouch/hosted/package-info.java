/** The pages that a KYC link leads to: the customer sees what is required, provides it and follows the outcome. */
@NullMarked
package dev.vouch.hosted;

import org.jspecify.annotations.NullMarked;
