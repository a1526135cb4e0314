package dev.vouch.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.models.OpenAPI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;

/** Serializes the description once and not per request: it never changes, is large, and is public. */
class PublishedDescription extends OpenApiWebMvcResource {

    private volatile byte @Nullable [] json;
    private volatile byte @Nullable [] yaml;

    PublishedDescription(
            ObjectFactory<OpenAPIService> descriptions,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(descriptions, requests, responses, operations, properties, providers, customizers);
    }

    @Override
    protected byte[] writeJsonValue(OpenAPI description) throws JsonProcessingException {
        byte[] written = json;
        if (written == null) {
            written = super.writeJsonValue(description);
            json = written;
        }
        return written;
    }

    @Override
    protected byte[] writeYamlValue(OpenAPI description) throws JsonProcessingException {
        byte[] written = yaml;
        if (written == null) {
            written = super.writeYamlValue(description);
            yaml = written;
        }
        return written;
    }
}
