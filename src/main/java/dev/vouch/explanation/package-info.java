/** Why a customer has to correct something, or was rejected: kept as codes with values, from which each reader's text is made. */
@NullMarked
package dev.vouch.explanation;

import org.jspecify.annotations.NullMarked;
