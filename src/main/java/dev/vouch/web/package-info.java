/** What all endpoints share: strict reading of JSON, problem answers, pages. */
@NullMarked
package dev.vouch.web;

import org.jspecify.annotations.NullMarked;
