package dev.vouch.platform;

/** A key that has just been made, with the text that is shown this once. */
public record IssuedKey(ApiKey key, KeyText text) {}
