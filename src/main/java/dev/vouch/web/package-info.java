/** What all endpoints share: reading JSON strictly, problem answers, pages, the API description. */
@NullMarked
package dev.vouch.web;

import org.jspecify.annotations.NullMarked;
