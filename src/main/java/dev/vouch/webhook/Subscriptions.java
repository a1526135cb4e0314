package dev.vouch.webhook;

import dev.vouch.event.EventType;

/** Subscriptions of endpoints: an event type, a wildcard like {@code customer.*}, or {@code *}. */
public final class Subscriptions {

    private static final String EVERYTHING = "*";

    private Subscriptions() {}

    /** Whether it can ever match an event. */
    public static boolean isKnown(String subscription) {
        return subscription.equals(EVERYTHING)
                || !EventType.matching(subscription).isEmpty();
    }

    /** Also matches types that an earlier release did not know. */
    static boolean matches(String subscription, String type) {
        return subscription.equals(EVERYTHING)
                || subscription.equals(type)
                || subscription.endsWith(".*") && type.startsWith(subscription.substring(0, subscription.length() - 1));
    }
}
