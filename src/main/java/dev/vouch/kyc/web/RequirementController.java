package dev.vouch.kyc.web;

import dev.vouch.customer.Country;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.RequirementView;
import dev.vouch.kyc.KycRecords;
import dev.vouch.web.ListResponse;
import dev.vouch.web.QueryParameters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v0/requirements")
class RequirementController {

    private final KycRecords records;

    RequirementController(KycRecords records) {
        this.records = records;
    }

    @GetMapping
    ListResponse<RequirementView> list(@RequestParam MultiValueMap<String, String> parameters) {
        RequirementQuery query = RequirementQuery.of(parameters);
        return ListResponse.all(records.required(query.type(), query.country(), query.level()).stream()
                .filter(requirement ->
                        query.endorsement() == null || requirement.blocks().contains(query.endorsement()))
                .toList());
    }

    /** Type and country are who will be asked; an endorsement narrows the answer to what blocks it. */
    private record RequirementQuery(
            CustomerType type,
            @Nullable String country,
            KycLevel level,
            @Nullable Endorsement endorsement) {

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
