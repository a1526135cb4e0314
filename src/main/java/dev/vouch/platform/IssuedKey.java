package dev.vouch.platform;

/** A new key with its text, which is shown only once. */
public record IssuedKey(ApiKey key, KeyText text) {}
