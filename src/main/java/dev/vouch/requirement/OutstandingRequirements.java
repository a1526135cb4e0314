package dev.vouch.requirement;

import java.util.List;
import java.util.stream.Stream;

/** What a customer still has to send: its own requirements, and those of its owners. */
public record OutstandingRequirements(List<Requirement> own, boolean owners) {

    public List<String> names() {
        return Stream.concat(
                        own.stream().map(Requirement::name),
                        owners ? Stream.of(RequirementName.BENEFICIAL_OWNERS.toString()) : Stream.empty())
                .toList();
    }
}
