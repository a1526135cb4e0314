package dev.vouch.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Yaml31;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the description as the jar holds it: {@code docs/openapi.json}, which a test keeps equal to the code. Springdoc
 * takes seconds to read it off the code, and the first caller would wait for it.
 */
class PublishedDescription extends OpenApiWebMvcResource {

    private final JsonMapper mapper;
    private final SingletonSupplier<byte[]> json = SingletonSupplier.of(this::compact);
    private final SingletonSupplier<byte[]> yaml = SingletonSupplier.of(this::yaml);

    PublishedDescription(
            ObjectFactory<OpenAPIService> descriptions,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers,
            JsonMapper mapper) {
        super(descriptions, requests, responses, operations, properties, providers, customizers);
        this.mapper = mapper;
    }

    @Override
    public byte[] openapiJson(HttpServletRequest request, String path, Locale locale) {
        return json.obtain();
    }

    private byte[] compact() {
        try (InputStream kept = new ClassPathResource("openapi/openapi.json").getInputStream()) {
            return mapper.writeValueAsBytes(mapper.readTree(kept));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** As the code says it: what the jar is to hold. */
    byte[] readOffTheCode(HttpServletRequest request, Locale locale) throws JsonProcessingException {
        return super.openapiJson(request, "/v3/api-docs", locale);
    }

    @Override
    public byte[] openapiYaml(HttpServletRequest request, String path, Locale locale) {
        return yaml.obtain();
    }

    private byte[] yaml() {
        try {
            return Yaml31.mapper().writeValueAsBytes(Yaml31.mapper().readTree(compact()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
