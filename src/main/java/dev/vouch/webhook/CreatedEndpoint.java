package dev.vouch.webhook;

/** An endpoint with a new secret, which is shown this once. */
public record CreatedEndpoint(WebhookEndpoint endpoint, SigningSecret secret) {}
