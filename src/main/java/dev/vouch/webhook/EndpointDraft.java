package dev.vouch.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of an endpoint. */
public record EndpointDraft(
        String url, List<String> eventTypes, @Nullable String description, Payload payload, EndpointStatus status) {}
