/** The discovery of requirements over HTTP, before a customer exists. */
@NullMarked
package dev.vouch.requirement.web;

import org.jspecify.annotations.NullMarked;
