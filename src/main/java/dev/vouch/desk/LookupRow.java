package dev.vouch.desk;

import dev.vouch.customer.Customer;

/** A customer in the search results. */
record LookupRow(String id, String name, String type, String email, String status, String kycStatus, String risk) {

    static LookupRow of(Customer customer) {
        return new LookupRow(
                customer.id().toString(),
                Texts.name(customer.type(), customer.profile()),
                Texts.words(customer.type()),
                customer.profile().email(),
                Texts.words(customer.status()),
                Texts.words(customer.kycStatus()),
                customer.riskRating() == null ? "" : Texts.words(customer.riskRating()));
    }
}
