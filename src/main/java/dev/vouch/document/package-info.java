/** Documents that prove who a customer is: inspected, encrypted, kept. */
@NullMarked
package dev.vouch.document;

import org.jspecify.annotations.NullMarked;
