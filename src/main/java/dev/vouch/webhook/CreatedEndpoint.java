package dev.vouch.webhook;

/** An endpoint with its new secret, which is never shown again. */
public record CreatedEndpoint(WebhookEndpoint endpoint, SigningSecret secret) {}
