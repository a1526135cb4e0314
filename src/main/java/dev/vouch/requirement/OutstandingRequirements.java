package dev.vouch.requirement;

import java.util.List;
import java.util.stream.Stream;

/** What the customer still has to provide: its own requirements, and whether those of its owners are outstanding. */
public record OutstandingRequirements(List<Requirement> own, boolean owners) {

    public List<String> names() {
        return Stream.concat(
                        own.stream().map(Requirement::name),
                        owners ? Stream.of(RequirementName.BENEFICIAL_OWNERS.toString()) : Stream.empty())
                .toList();
    }
}
