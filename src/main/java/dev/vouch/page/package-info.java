/** What pages for people share: assets, security headers, languages, forms and their messages. */
@NullMarked
package dev.vouch.page;

import org.jspecify.annotations.NullMarked;
