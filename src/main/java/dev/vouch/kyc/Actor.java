package dev.vouch.kyc;

import dev.vouch.platform.Caller;

/** Who took a step: a key ({@code key_…}), the customer by its link, or the service itself. */
public record Actor(String name) {

    public static final Actor CHECKS = new Actor("checks");
    public static final Actor CUSTOMER = new Actor("customer");
    public static final Actor SYSTEM = new Actor("system");

    public static Actor of(Caller caller) {
        return new Actor(caller.name());
    }

    /** Who this thread works for; the service itself where nobody called. */
    public static Actor current() {
        return Caller.current().map(Actor::of).orElse(SYSTEM);
    }
}
