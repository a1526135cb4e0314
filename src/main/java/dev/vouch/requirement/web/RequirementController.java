package dev.vouch.requirement.web;

import dev.vouch.customer.Country;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.openapi.ListQuery;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.requirement.RequirementCatalog;
import dev.vouch.web.QueryParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Requirements")
@RequestMapping(path = "/v0/requirements", produces = MediaType.APPLICATION_JSON_VALUE)
class RequirementController {

    private final RequirementCatalog catalog;

    RequirementController(RequirementCatalog catalog) {
        this.catalog = catalog;
    }

    @Operation(operationId = "list_requirements", summary = "List requirements", description = """
            What KYC requires of a customer of this type and country at this level, before the customer exists; all
            on one page. An entry with `any_of` requires one of these documents. A business that declares a regulated
            activity in `additional_information` also needs a `regulated_activity_document`. `terms_of_service` is in the
            list while you have current terms of that kind. With an `endorsement`,
            the list includes what its policy needs: the enhanced level, if it needs that of individuals, and
            `additional_information`; and `conditions` names what it needs that no document can fulfil, such as an
            address in a certain country.""")
    @ListQuery(RequirementQuery.class)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    RequirementList list(
            @AuthenticationPrincipal Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        RequirementQuery query = RequirementQuery.of(parameters);
        return RequirementList.of(
                catalog.required(
                        caller.platformId(), query.type(), query.country(), query.level(), query.endorsement()),
                catalog.conditions(query.endorsement()));
    }

    /** Type and country describe the customer; level and endorsement are the goal. */
    private record RequirementQuery(
            @Schema(description = "The customer's type", example = "individual")
            CustomerType type,

            @Schema(description = "ISO 3166-1, alpha-2 or alpha-3; some countries ask for more", example = "US")
            @Nullable
            String country,

            @Schema(description = "The level that is to be reached", defaultValue = "standard")
            KycLevel level,

            @Schema(description = "The endorsement to reach, which may need more", example = "can_trade_stablecoins")
            @Nullable
            Endorsement endorsement) {

        static RequirementQuery of(MultiValueMap<String, String> parameters) {
            QueryParameters query = new QueryParameters(parameters);
            CustomerType type = query.required("type", query.oneOf(CustomerType.class, "type"));
            String country = query.parsed(
                    "country", Country.RULE, code -> Country.alpha2(code).orElseThrow(IllegalArgumentException::new));
            KycLevel level = query.oneOf(KycLevel.class, "level");
            Endorsement endorsement = query.oneOf(Endorsement.class, "endorsement");
            query.refuseFaults();
            return new RequirementQuery(
                    Objects.requireNonNull(type), country, level == null ? KycLevel.STANDARD : level, endorsement);
        }
    }
}
