package dev.vouch.web;

import jakarta.servlet.http.HttpServletRequest;

/** The largest body of a request, by the {@link BodyLimit} of its handler. */
final class BodyLimits {

    private final HandlerRules<BodyLimit> rules;

    BodyLimits(HandlerRules<BodyLimit> rules) {
        this.rules = rules;
    }

    BodySize of(HttpServletRequest request) {
        return rules.of(request).map(BodyLimit::value).orElse(BodySize.ORDINARY);
    }
}
