package dev.vouch.event;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes the changes of a saved aggregate, in the transaction that saves it. */
@Component
class ChangePublisher {

    private final ApplicationEventPublisher events;

    ChangePublisher(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(Aggregate.Saved saved) {
        saved.aggregate().takeChanges().forEach(events::publishEvent);
    }
}
