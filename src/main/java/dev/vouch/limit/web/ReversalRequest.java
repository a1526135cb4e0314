package dev.vouch.limit.web;

/** Nothing: an authorization is reversed as a whole. Who names a part of it is told that there is no such field. */
record ReversalRequest() {}
