package dev.vouch.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which customers find the service: as configured, or else as the caller has found it. */
@Component
public class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${vouch.public-url:}") String configured) {
        this.configured = configured;
    }

    public String of(String path) {
        String base = configured.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : configured;
        return base + path;
    }
}
