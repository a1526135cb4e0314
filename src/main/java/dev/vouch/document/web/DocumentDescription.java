package dev.vouch.document.web;

import dev.vouch.openapi.PatchedRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentDescription {

    @Bean
    PatchedRequest patchedDocument() {
        return new PatchedRequest(DocumentRequest.class);
    }
}
