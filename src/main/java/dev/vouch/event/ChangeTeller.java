package dev.vouch.event;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes the changes of a saved aggregate, in the transaction that saves it. */
@Component
class ChangeTeller {

    private final ApplicationEventPublisher events;

    ChangeTeller(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(AggregateSaved saved) {
        saved.aggregate().takeChanges().forEach(events::publishEvent);
    }
}
