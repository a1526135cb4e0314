/** The HTTP side of KYC. */
@NullMarked
package dev.vouch.kyc.web;

import org.jspecify.annotations.NullMarked;
