package dev.vouch.hosted;

import dev.vouch.customer.Country;
import dev.vouch.customer.CustomerType;
import dev.vouch.document.DocumentSide;
import dev.vouch.document.DocumentStatus;
import dev.vouch.document.DocumentType;
import dev.vouch.id.OwnerId;
import dev.vouch.requirement.DocumentFact;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * About whom a page asks: the customer, or one owner of a business.
 *
 * @param owner null for the customer
 * @param path the prefix of its addresses, below the link's
 * @param values as the API shows it
 * @param documents the current ones
 */
record Applicant(
        CustomerType type, @Nullable OwnerId owner, String path, JsonNode values, List<DocumentFact> documents) {

    boolean isBusiness() {
        return type == CustomerType.BUSINESS;
    }

    /** A person with an own link. */
    boolean isReader() {
        return !isBusiness() && path.isEmpty();
    }

    boolean has(String pointer) {
        JsonNode value = values.at(pointer);
        return !value.isMissingNode() && !value.isNull();
    }

    /** The country of its address or incorporation; alpha-2. */
    Optional<String> country() {
        return Optional.of(values.at("/address/country").asString(""))
                .flatMap(Country::alpha2)
                .or(() -> Country.alpha2(values.at("/country").asString("")));
    }

    public String name() {
        return String.join(
                " ",
                List.of("first_name", "middle_name", "last_name").stream()
                        .map(field -> values.path(field).asString(""))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    Optional<DocumentFact> document(DocumentType type, DocumentSide side) {
        return documents.stream()
                .filter(document -> document.type() == type)
                .filter(document -> (document.side() == DocumentSide.BACK) == (side == DocumentSide.BACK))
                .filter(document -> document.status() != DocumentStatus.REJECTED)
                .findFirst();
    }

    /** The missing side of an identity document, if only one of two was sent. */
    Optional<String> missingSide() {
        return List.of(DocumentType.DRIVERS_LICENSE, DocumentType.NATIONAL_ID).stream()
                .filter(type -> document(type, DocumentSide.FRONT).isPresent()
                        != document(type, DocumentSide.BACK).isPresent())
                .map(type -> type + (document(type, DocumentSide.FRONT).isPresent() ? "-back" : ""))
                .findFirst();
    }
}
