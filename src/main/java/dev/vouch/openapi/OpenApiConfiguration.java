package dev.vouch.openapi;

import dev.vouch.openapi.ProblemDescriptions.Details;
import dev.vouch.web.FromQuery;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.Constants;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.ui.SwaggerIndexTransformer;
import org.springdoc.webmvc.ui.SwaggerWelcomeCommon;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The frame of the description; operations and schemas are read from the code. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = Constants.SPRINGDOC_ENABLED, matchIfMissing = true)
@Import(PublishedDescription.class)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(FromQuery.class);
    }

    @Bean
    OpenAPI frame(JsonMapper json) throws IOException {
        ProblemDescriptions problems = new ProblemDescriptions(
                json, json.readValue(text("problems.json"), new TypeReference<Map<String, Details>>() {}));
        return new OpenAPI()
                .info(new Info().title("Vouch").version("v0").description(text("description.md")))
                .servers(List.of(new Server().url("/").description("This server")))
                .tags(tags())
                .security(List.of(new SecurityRequirement().addList(BEARER)))
                .components(new Components()
                        .addSecuritySchemes(BEARER, bearer())
                        .headers(CommonHeaders.headers())
                        .parameters(CommonHeaders.parameters())
                        .examples(problems.examples())
                        .responses(problems.responses()));
    }

    /** The description under the addresses that people try first. */
    @Bean
    WebMvcConfigurer shortNames() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addViewController("/openapi.json").setViewName("forward:/v3/api-docs");
                registry.addViewController("/openapi.yaml").setViewName("forward:/v3/api-docs.yaml");
            }
        };
    }

    @Bean
    SwaggerIndexTransformer operationOrder(
            SwaggerUiConfigProperties ui,
            SwaggerUiOAuthProperties oauth,
            SwaggerWelcomeCommon welcome,
            ObjectMapperProvider mappers) {
        return new OperationOrder(ui, oauth, welcome, mappers);
    }

    @Bean
    ContractModels contractModels(ObjectMapperProvider mappers) {
        return new ContractModels(mappers.jsonMapper());
    }

    @Bean
    OperationDescriber operationDescriber(JsonMapper json) {
        return new OperationDescriber(json);
    }

    @Bean
    DocumentFinisher documentFinisher(
            ObjectProvider<ProblemProperty> problemProperties, ObjectProvider<PatchedRequest> patched) {
        return new DocumentFinisher(
                problemProperties.orderedStream().toList(),
                patched.orderedStream().toList());
    }

    private static List<Tag> tags() {
        return List.of(
                new Tag().name("Customers").description("People and companies that use the platform"),
                new Tag().name("KYC").description("Verification status and the steps to complete it"),
                new Tag().name("Documents").description("Files that prove the details of a customer"),
                new Tag().name("Beneficial owners").description("Owners of a business, each verified as a person"),
                new Tag().name("Reviews").description("Decisions by a person, for reviewer keys only"),
                new Tag().name("Requirements").description("What KYC requires"),
                new Tag()
                        .name("Endorsements")
                        .description("Granted and withheld endorsements, with their reasons and the policy in force"),
                new Tag().name("Restrictions").description("Endorsements that are withheld for a time"),
                new Tag().name("Wallets").description("Blockchain addresses of a customer"),
                new Tag()
                        .name("External accounts")
                        .description("A customer's own accounts at banks and on blockchains"),
                new Tag().name("Virtual accounts").description("Accounts issued to a customer to receive payments"),
                new Tag().name("Limits").description("How much a customer may move"),
                new Tag().name("Authorizations").description("Approves or declines a payment, and counts it"),
                new Tag().name("Events").description("Every change, in an order that skips none"),
                new Tag().name("Timeline").description("The tamper-evident record of every action on a customer"),
                new Tag().name("Agreements").description("Your terms, and which of them a customer accepted"),
                new Tag()
                        .name("Evidence exports")
                        .description("The evidence of all customers decided on in a period, for reviewer keys only"),
                new Tag()
                        .name("Erasure")
                        .description("Forgets customers when the law allows it, for reviewer keys only"),
                new Tag()
                        .name("Webhooks")
                        .description("Sends events to your endpoints, signed, until they are accepted"),
                new Tag()
                        .name("Platforms")
                        .description("Tenants and their keys; all but your own for the operator's key only"));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                        "An API key of a platform, or the operator's key for the operations under `Platforms`. On the"
                                + " embedded database, `sk_sandbox_local_platform_key` is one.");
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource("openapi/" + resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
