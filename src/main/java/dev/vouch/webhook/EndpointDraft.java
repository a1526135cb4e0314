package dev.vouch.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint as the platform wants it. */
public record EndpointDraft(
        String url, List<String> eventTypes, @Nullable String description, Payload payload, EndpointStatus status) {}
