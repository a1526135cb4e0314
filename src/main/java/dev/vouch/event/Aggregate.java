package dev.vouch.event;

import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.DomainEvents;

/** An object that decides for itself and registers its changes: each is published once, when the object is saved. */
public abstract class Aggregate<C extends Change> implements Subject {

    @Transient
    private final List<C> changes = new ArrayList<>();

    protected void register(C change) {
        changes.add(change);
    }

    /** The changes since the last call. */
    public List<C> takeChanges() {
        List<C> published = List.copyOf(changes);
        changes.clear();
        return published;
    }

    /**
     * Not the changes themselves: a listener may change and save the object again, and Spring Data refuses changes of
     * this list while it publishes.
     */
    @DomainEvents
    List<Saved> saved() {
        return List.of(new Saved(this));
    }

    /** An aggregate has been written and its version is known, so its changes can be published. */
    record Saved(Aggregate<?> aggregate) {}
}
