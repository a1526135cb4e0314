/** Documents that prove who a customer is: inspected, encrypted and stored. */
@NullMarked
package dev.vouch.document;

import org.jspecify.annotations.NullMarked;
