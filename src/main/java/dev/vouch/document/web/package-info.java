/** The HTTP side of documents. */
@NullMarked
package dev.vouch.document.web;

import org.jspecify.annotations.NullMarked;
