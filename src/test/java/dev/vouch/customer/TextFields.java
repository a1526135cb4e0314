package dev.vouch.customer;

import dev.vouch.Customers;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The fields of a customer in which any text may stand, as JSON pointers. */
final class TextFields {

    static final List<String> OF_INDIVIDUALS = List.of(
            "/metadata/tier",
            "/first_name",
            "/middle_name",
            "/last_name",
            "/address/line1",
            "/address/line2",
            "/address/city",
            "/address/state",
            "/address/postal_code",
            "/additional_information/first_name",
            "/additional_information/middle_name",
            "/additional_information/last_name",
            "/additional_information/professional_occupation",
            "/additional_information/address/line1",
            "/additional_information/address/city");

    static final List<String> OF_BUSINESSES = List.of(
            "/metadata/tier",
            "/legal_name",
            "/trade_name",
            "/registration_number",
            "/address/line1",
            "/additional_information/company_type",
            "/additional_information/compliance_and_aml",
            "/additional_information/regulated_activity_details",
            "/additional_information/services_provided");

    /** Those of several lines, and those that are the platform's own business. */
    static final List<String> FREE = List.of(
            "/metadata/tier",
            "/additional_information/compliance_and_aml",
            "/additional_information/regulated_activity_details",
            "/additional_information/services_provided");

    private TextFields() {}

    record Field(String pointer, ObjectNode customer) {

        ObjectNode with(String text) {
            set(customer, pointer, text);
            return customer;
        }

        @Override
        public String toString() {
            return customer.path("type").asString() + pointer;
        }
    }

    /** Each of them, in a customer that has it. */
    static Stream<Field> all() {
        return Stream.concat(
                Stream.concat(Stream.of("/external_id"), OF_INDIVIDUALS.stream())
                        .map(pointer -> new Field(pointer, Customers.anIndividual())),
                OF_BUSINESSES.stream().map(pointer -> new Field(pointer, Customers.aBusiness())));
    }

    static void set(ObjectNode customer, String pointer, String text) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = customer.at(pointer.substring(0, last));
        ((ObjectNode) parent).set(pointer.substring(last + 1), StringNode.valueOf(text));
    }
}
