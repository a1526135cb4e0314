package dev.vouch.branding.web;

import dev.vouch.openapi.PatchedRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BrandingDescription {

    @Bean
    PatchedRequest patchedBranding() {
        return new PatchedRequest(BrandingRequest.class);
    }
}
