package dev.vouch.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public address of the service: as configured, or else the caller's {@code Host} header. */
@Component
public class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${vouch.public-url:}") String configured) {
        this.configured = configured.strip().replaceFirst("/+$", "");
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
