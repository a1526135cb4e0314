/** The natural persons who own or control a business, and what it attests of them. */
@NullMarked
package dev.vouch.owner;

import org.jspecify.annotations.NullMarked;
