package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.error.Fault;
import dev.vouch.web.SingleLine;
import dev.vouch.web.WithLetter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Information about a customer beyond its identity. KYC decides which of it is required. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Information about a customer beyond its identity. Fields of the other type are refused.")
public record AdditionalInformation(
        @Schema(description = "The customer's own type: optional in requests, always returned", example = "individual")
        @Nullable
        CustomerType type,

        @Pattern(regexp = Phone.PATTERN, message = Phone.RULE)
        @Schema(description = "E.164", example = "+5511999999999")
        @Nullable
        String phone,

        @Valid @Nullable Address address,

        @PositiveOrZero @Schema(description = "US dollars", example = "5000.00") @Nullable
        BigDecimal monthlyVolumeInUsd,

        @PositiveOrZero @Schema(description = "US dollars", example = "1000.00") @Nullable
        BigDecimal transactionVolumeInUsd,

        @Size(min = 1, max = 20)
        @Schema(description = "Where transactions will occur", example = "[\"BRA\", \"USA\"]")
        @Nullable
        List<@NotNull Jurisdiction> jurisdictions,

        @Size(min = 1, max = 20) @Schema(description = "`NONE` stands alone", example = "[\"NONE\"]") @Nullable
        List<@NotNull Activity> involvedActivities,

        @Size(min = 1, max = 20) @Schema(example = "[\"SELF\", \"MERCHANTS_SUPPLIERS\"]") @Nullable
        List<@NotNull Counterparty> transactionCounterparties,

        @Schema(example = "EMPLOYMENT") @Nullable SourceOfFunds sourceOfFunds,

        @SingleLine
        @WithLetter
        @Size(min = 1, max = 255)
        @Schema(description = "Individual only", example = "William")
        @Nullable
        String firstName,

        @SingleLine @WithLetter @Size(max = 255) @Schema(description = "Individual only", example = "") @Nullable
        String middleName,

        @SingleLine
        @WithLetter
        @Size(min = 1, max = 255)
        @Schema(description = "Individual only", example = "Default")
        @Nullable
        String lastName,

        @Schema(description = "Individual only", example = "EMPLOYEE") @Nullable
        ProfessionalSituation professionalSituation,

        @SingleLine
        @Size(min = 1, max = 255)
        @Schema(description = "Individual only", example = "Software Engineer")
        @Nullable
        String professionalOccupation,

        @SingleLine
        @Size(min = 1, max = 255)
        @Schema(description = "Business only", example = "BLOCKCHAIN_SOFTWARE_COMPANY")
        @Nullable
        String companyType,

        @PositiveOrZero @Schema(description = "Business only; US dollars", example = "1000000.00") @Nullable
        BigDecimal annualRevenue,

        @PositiveOrZero @Schema(description = "Business only; US dollars", example = "100000.00") @Nullable
        BigDecimal monthlyTransactionVolume,

        @Size(min = 1, max = 2000)
        @Schema(description = "Business only", example = "We screen all customers with a third-party tool.")
        @Nullable
        String complianceAndAml,

        @Schema(description = "Business only", example = "false") @Nullable
        Boolean isRegulatedActivity,

        @Size(max = 2000) @Schema(description = "Business only; required when regulated", example = "") @Nullable
        String regulatedActivityDetails,

        @SingleLine
        @Pattern(regexp = Website.PATTERN, message = Website.RULE)
        @Size(max = 2048)
        @Schema(description = "Business only", example = "https://example.com")
        @Nullable
        String website,

        @Size(min = 1, max = 2000)
        @Schema(description = "Business only", example = "Payment infrastructure for cross-border transactions.")
        @Nullable
        String servicesProvided) {

    @Schema(enumAsRef = true, description = "Where transactions occur. New values may appear")
    public enum Jurisdiction {
        BRA,
        USA,
        EU,
        CANADA,
        CHINA,
        MEXICO,
        @JsonEnumDefaultValue
        OTHERS
    }

    @Schema(
            enumAsRef = true,
            description = "An activity that needs a closer look; `NONE` stands alone. New values may appear")
    public enum Activity {
        NONE,
        ADULT_ENTERTAINMENT,
        DRUGS,
        FIREARMS,
        GAMBLING,
        MARIJUANA,
        TUMBLING
    }

    @Schema(enumAsRef = true, description = "Whom transactions are with. New values may appear")
    public enum Counterparty {
        SELF,
        MERCHANTS_SUPPLIERS,
        CUSTOMERS,
        EMPLOYEES,
        CONTRACTORS,
        FRIENDS,
        FAMILY
    }

    @Schema(enumAsRef = true, description = "How a person earns a living. New values may appear")
    public enum ProfessionalSituation {
        EMPLOYEE,
        SELF_EMPLOYED,
        UNEMPLOYED,
        RETIRED,
        @JsonEnumDefaultValue
        OTHER
    }

    @Schema(enumAsRef = true, description = "Where the money comes from. New values may appear")
    public enum SourceOfFunds {
        EMPLOYMENT,
        SAVINGS,
        WINNINGS,
        MARITAL,
        REAL_ESTATE,
        TRUST,
        INVESTMENT,
        @JsonEnumDefaultValue
        OTHER,
        COMPANY,
        COMPANY_CAPITAL,
        LOAN,
        PRIVATE_CAPITAL,
        GRANT
    }

    /** The faults across the fields, for a customer of this type; {@code at} is the pointer of this object. */
    public List<Fault> faults(CustomerType customerType, String at) {
        List<Fault> faults = new ArrayList<>(fieldsOfTheOtherType(customerType, at));
        if (type != null && type != customerType) {
            faults.add(Fault.at(
                    at + "/type",
                    "wrong_customer_type",
                    "must be " + customerType + ", the customer's own type, or absent"));
        }
        if (involvedActivities != null && involvedActivities.size() > 1 && involvedActivities.contains(Activity.NONE)) {
            faults.add(Fault.at(at + "/involved_activities", "none_stands_alone", "NONE must be the only value"));
        }
        if (Boolean.TRUE.equals(isRegulatedActivity)
                && (regulatedActivityDetails == null || regulatedActivityDetails.isBlank())) {
            faults.add(
                    Fault.at(at + "/regulated_activity_details", "required", "is required for a regulated activity"));
        }
        if (address != null) {
            faults.addAll(address.faults(at + "/address"));
        }
        return faults;
    }

    private List<Fault> fieldsOfTheOtherType(CustomerType customerType, String at) {
        return new TypeFields(customerType, at)
                .individualOnly("first_name", firstName)
                .individualOnly("middle_name", middleName)
                .individualOnly("last_name", lastName)
                .individualOnly("professional_situation", professionalSituation)
                .individualOnly("professional_occupation", professionalOccupation)
                .businessOnly("company_type", companyType)
                .businessOnly("annual_revenue", annualRevenue)
                .businessOnly("monthly_transaction_volume", monthlyTransactionVolume)
                .businessOnly("compliance_and_aml", complianceAndAml)
                .businessOnly("is_regulated_activity", isRegulatedActivity)
                .businessOnly("regulated_activity_details", regulatedActivityDetails)
                .businessOnly("website", website)
                .businessOnly("services_provided", servicesProvided)
                .faults();
    }

    /** The missing fields of a customer of this type; middle name, phone and address are fields of the profile. */
    public List<String> missingFields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("monthly_volume_in_usd", monthlyVolumeInUsd);
        fields.put("transaction_volume_in_usd", transactionVolumeInUsd);
        fields.put("jurisdictions", jurisdictions);
        fields.put("involved_activities", involvedActivities);
        fields.put("transaction_counterparties", transactionCounterparties);
        fields.put("source_of_funds", sourceOfFunds);
        if (type == CustomerType.INDIVIDUAL) {
            fields.put("professional_situation", professionalSituation);
            fields.put("professional_occupation", professionalOccupation);
        } else {
            fields.put("company_type", companyType);
            fields.put("annual_revenue", annualRevenue);
            fields.put("monthly_transaction_volume", monthlyTransactionVolume);
            fields.put("compliance_and_aml", complianceAndAml);
            fields.put("is_regulated_activity", isRegulatedActivity);
            fields.put("services_provided", servicesProvided);
        }
        return fields.entrySet().stream()
                .filter(field -> field.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** With the customer's type, and the address's country as alpha-2. */
    public AdditionalInformation normalised(CustomerType customerType) {
        return new AdditionalInformation(
                customerType,
                phone,
                address == null ? null : address.normalised(),
                monthlyVolumeInUsd,
                transactionVolumeInUsd,
                jurisdictions,
                involvedActivities,
                transactionCounterparties,
                sourceOfFunds,
                firstName,
                middleName,
                lastName,
                professionalSituation,
                professionalOccupation,
                companyType,
                annualRevenue,
                monthlyTransactionVolume,
                complianceAndAml,
                isRegulatedActivity,
                regulatedActivityDetails,
                website,
                servicesProvided);
    }
}
