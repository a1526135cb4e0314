package dev.vouch.requirement.web;

import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.requirement.RequirementCatalog;
import dev.vouch.web.FromQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    RequirementList list(@AuthenticationPrincipal Caller caller, @FromQuery RequirementQuery query) {
        return RequirementList.of(
                catalog.required(caller.platformId(), query.type(), query.alpha2(), query.level(), query.endorsement()),
                catalog.conditions(query.endorsement()));
    }
}
