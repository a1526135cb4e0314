package dev.vouch.document;

import dev.vouch.customer.Customer;
import java.util.List;

/**
 * A submission is complete. Published inside its transaction, after the change of each document.
 *
 * @param customer locked
 */
public record DocumentsSubmitted(Customer customer, List<Document> documents) {}
