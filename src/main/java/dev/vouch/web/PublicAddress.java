package dev.vouch.web;

import dev.vouch.error.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public address of the service: as configured, or else the caller's {@code Host} header. */
@Component
public class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${vouch.public-url:}") String configured) {
        this.configured = configured.strip().replaceFirst("/+$", "");
        if (isConfigured() && !this.configured.matches("https?://.+")) {
            throw new StartRefused(
                    "The public address " + this.configured + " does not begin with https:// or http://.",
                    "Set VOUCH_PUBLIC_URL to the address that end customers open, like https://kyc.example.com.");
        }
    }

    public boolean isConfigured() {
        return !configured.isEmpty();
    }

    public String of(String path) {
        String base = isConfigured()
                ? configured
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return base + path;
    }
}
