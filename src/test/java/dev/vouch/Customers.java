package dev.vouch;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Customers as platforms send them. Their personal data appears nowhere else, so that a test can search for it. */
public final class Customers {

    public static final String TAX_NUMBER = "536-90-4399";

    public static final List<String> PERSONAL_DATA = List.of(
            "quillmere",
            "Quillmere",
            "Vandersnoot",
            "+12125550142",
            "77 Heron Quay",
            "1987-06-05",
            "536904399",
            TAX_NUMBER,
            "Snootworks",
            "11222333000181",
            "11.222.333/0001-81",
            "66128844019375",
            "GB29NWBK60161331926819",
            "032180000118359719");

    private static final JsonMapper JSON = JsonMapper.shared();

    private Customers() {}

    public static ObjectNode json(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /** The same customer as a list or an event shows it: without what needs other tables, and without its link. */
    public static ObjectNode inLists(JsonNode customer) {
        return withoutLink(customer).without(List.of("requirements", "verification_profiles", "transaction_limits"));
    }

    /** The same customer as everybody but its creator sees it. */
    public static ObjectNode withoutLink(JsonNode created) {
        ObjectNode copy = (ObjectNode) created.deepCopy();
        copy.withObject("/verification").remove("link");
        return copy.without(List.of("kyc_link"));
    }

    /** No more than is required. */
    public static ObjectNode aCustomer() {
        return json("{\"type\":\"individual\",\"email\":\"quillmere@example.com\"}");
    }

    public static ObjectNode aCustomerWithTaxId() {
        ObjectNode customer = aCustomer();
        customer.set("address", anAddress());
        customer.set("tax_id", aTaxId());
        return customer;
    }

    public static ObjectNode anAddress() {
        return json("""
                {"line1":"77 Heron Quay","line2":"Apt 4","city":"New York","state":"NY","postal_code":"10001",
                 "country":"US"}""");
    }

    public static ObjectNode aTaxId() {
        return json("{\"number\":\"" + TAX_NUMBER + "\",\"type\":\"ssn\",\"country\":\"US\"}");
    }

    /** With every field that it can have. */
    public static ObjectNode anIndividual() {
        ObjectNode customer = json("""
                {"type":"individual","email":"quillmere@example.com","phone":"+12125550142","country":"US",
                 "external_id":"user-4711","metadata":{"tier":"gold","region":"emea"},
                 "first_name":"Quillmere","middle_name":"Odo","last_name":"Vandersnoot","date_of_birth":"1987-06-05",
                 "additional_information":{"type":"individual","phone":"+12125550142",
                  "monthly_volume_in_usd":"50000.00","transaction_volume_in_usd":"1000.50",
                  "jurisdictions":["BRA","USA"],"involved_activities":["NONE"],
                  "transaction_counterparties":["SELF","MERCHANTS_SUPPLIERS"],"source_of_funds":"EMPLOYMENT",
                  "first_name":"Quillmere","middle_name":"Odo","last_name":"Vandersnoot",
                  "professional_situation":"SELF_EMPLOYED","professional_occupation":"Software Engineer"}}""");
        customer.set("address", anAddress());
        customer.set("tax_id", aTaxId());
        customer.withObject("/additional_information").set("address", anAddress());
        return customer;
    }

    /** With every field that it can have. */
    public static ObjectNode aBusiness() {
        ObjectNode customer = json("""
                {"type":"business","email":"quillmere@example.com","phone":"+12125550142","country":"US",
                 "external_id":"biz-1","metadata":{"tier":"gold"},"legal_name":"Snootworks S.A.",
                 "trade_name":"Snootworks","incorporation_date":"1999-12-31","registration_number":"HRB 12345",
                 "website":"https://www.example.com/about?x=1#top",
                 "tax_id":{"number":"11.222.333/0001-81","type":"cnpj","country":"BR"},
                 "additional_information":{"type":"business","phone":"+12125550142",
                  "monthly_volume_in_usd":"50000.00","transaction_volume_in_usd":"1000.00",
                  "jurisdictions":["EU","CANADA","CHINA","MEXICO","OTHERS"],
                  "involved_activities":["GAMBLING","DRUGS"],"transaction_counterparties":["CUSTOMERS"],
                  "source_of_funds":"COMPANY_CAPITAL","company_type":"BLOCKCHAIN_SOFTWARE_COMPANY",
                  "annual_revenue":"1000000.00","monthly_transaction_volume":"100000.00",
                  "compliance_and_aml":"A dedicated team","is_regulated_activity":true,
                  "regulated_activity_details":"Licensed by the central bank",
                  "website":"https://example.com","services_provided":"Payments"}}""");
        customer.set("address", anAddress());
        customer.withObject("/additional_information").set("address", anAddress());
        return customer;
    }
}
