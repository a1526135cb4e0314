package dev.vouch.event;

import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.DomainEvents;

/** What decides for itself, and registers its changes: they are told once it is saved, and each of them once. */
public abstract class Aggregate<C extends Change> implements Subject {

    @Transient
    private final List<C> changes = new ArrayList<>();

    protected void register(C change) {
        changes.add(change);
    }

    /** The changes since this was last asked. */
    public List<C> takeChanges() {
        List<C> untold = List.copyOf(changes);
        changes.clear();
        return untold;
    }

    /**
     * Not the changes themselves: who hears of one may change and save this again, and Spring Data refuses what changes
     * while it is told of.
     */
    @DomainEvents
    List<AggregateSaved> saved() {
        return List.of(new AggregateSaved(this));
    }
}
