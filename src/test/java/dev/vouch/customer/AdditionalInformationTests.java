package dev.vouch.customer;

import static dev.vouch.Customers.aBusiness;
import static dev.vouch.Customers.anIndividual;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.error.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AdditionalInformationTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final ObjectNode ofIndividual = anIndividual().withObject("/additional_information");
    private final ObjectNode ofBusiness = aBusiness().withObject("/additional_information");

    private static List<String> faults(ObjectNode information, CustomerType customer) {
        return JSON.treeToValue(information, AdditionalInformation.class).faults(customer, "/x").stream()
                .map(Fault::pointer)
                .toList();
    }

    @Test
    void takesEveryFieldOfItsType() {
        assertThat(faults(ofIndividual, CustomerType.INDIVIDUAL)).isEmpty();
        assertThat(faults(ofBusiness, CustomerType.BUSINESS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"first_name", "middle_name", "last_name", "professional_situation", "professional_occupation"})
    void refusesEachFieldOfIndividualsForABusiness(String field) {
        ofBusiness.set(field, ofIndividual.path(field));

        assertThat(faults(ofBusiness, CustomerType.BUSINESS)).containsExactly("/x/" + field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company_type",
                "annual_revenue",
                "monthly_transaction_volume",
                "compliance_and_aml",
                "is_regulated_activity",
                "regulated_activity_details",
                "website",
                "services_provided"
            })
    void refusesEachFieldOfBusinessesForAnIndividual(String field) {
        ofIndividual.set(field, ofBusiness.path(field));

        assertThat(faults(ofIndividual, CustomerType.INDIVIDUAL)).contains("/x/" + field);
    }

    @Test
    void isOfTheCustomersType() {
        ofIndividual.removeAll().put("type", "individual");

        assertThat(faults(ofIndividual, CustomerType.BUSINESS)).containsExactly("/x/type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"NONE\",\"DRUGS\"] | 1",
                "[\"NONE\",\"NONE\"] | 1",
                "[\"NONE\"] | 0",
                "[\"DRUGS\",\"GAMBLING\"] | 0"
            })
    void noneStandsAlone(String activities, int faults) {
        ofIndividual.set("involved_activities", JSON.readTree(activities));

        assertThat(faults(ofIndividual, CustomerType.INDIVIDUAL)).hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource({"true, , 1", "true, ' ', 1", "true, x, 0", "false, , 0", ", , 0", "false, x, 0"})
    void aRegulatedActivityHasDetails(Boolean regulated, String details, int faults) {
        ofBusiness.put("is_regulated_activity", regulated).put("regulated_activity_details", details);

        assertThat(faults(ofBusiness, CustomerType.BUSINESS)).hasSize(faults);
    }

    @Test
    void itsAddressIsInACountry() {
        ofBusiness.withObject("/address").put("country", "XX");

        assertThat(faults(ofBusiness, CustomerType.BUSINESS)).containsExactly("/x/address/country");
    }
}
