package dev.vouch.requirement;

import dev.vouch.customer.Address;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.Profile;
import dev.vouch.document.DocumentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that requirements, profiles and checks are derived from.
 *
 * @param documents the newest of each kind and side, of the customer and of its owners
 * @param ownersAttested whether it is attested that nobody else owns 25 % or more
 * @param requests what has been asked for again and has not come yet
 * @param simulated whether a simulation has taken the place of what was not sent
 * @param terms null where the platform has no current terms of service
 */
public record KycFacts(
        Customer customer,
        KycLevel level,
        List<DocumentFact> documents,
        List<OwnerFact> owners,
        boolean ownersAttested,
        List<Request> requests,
        boolean simulated,
        @Nullable TermsFact terms,
        LocalDate today) {

    public CustomerType type() {
        return customer.type();
    }

    public Profile profile() {
        return customer.profile();
    }

    /** Where the customer is: of residence or incorporation, and of the address, which may differ for a business. */
    public Set<String> places() {
        Address address = profile().address();
        return Stream.of(profile().country(), address == null ? null : address.country())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the customer is, and where it comes from. */
    public Set<String> ownCountries() {
        Set<String> countries = places();
        Stream.ofNullable(profile().nationality()).forEach(countries::add);
        BirthCountry.of(profile().placeOfBirth()).ifPresent(countries::add);
        return countries;
    }

    /** Of an owner, or of the customer itself where that is null. */
    public List<DocumentFact> documentsOf(@Nullable UUID owner, DocumentType type) {
        return documents.stream()
                .filter(document -> document.type() == type && Objects.equals(document.ownerId(), owner))
                .toList();
    }

    KycFacts without(List<DocumentFact> some) {
        List<DocumentFact> others =
                documents.stream().filter(document -> !some.contains(document)).toList();
        return new KycFacts(customer, level, others, owners, ownersAttested, requests, simulated, terms, today);
    }

    /** The same facts at another level, and with other open requests. */
    public KycFacts at(KycLevel another, List<Request> open) {
        return new KycFacts(customer, another, documents, owners, ownersAttested, open, simulated, terms, today);
    }

    public boolean isRegulated() {
        return profile().additionalInformation() != null
                && Boolean.TRUE.equals(profile().additionalInformation().isRegulatedActivity());
    }

    /** Those who must be, and those who have been asked for all the same. */
    public List<OwnerFact> ownersToVerify() {
        return owners.stream()
                .filter(owner -> owner.mustBeVerified() || !requestsOf(owner).isEmpty())
                .toList();
    }

    /** What is asked for again of this owner alone. */
    List<Request> requestsOf(OwnerFact owner) {
        return OwnerRequirement.all(owner.id()).stream()
                .flatMap(requirement -> requestOf(requirement).stream())
                .toList();
    }

    /** How far the identity of an owner, or of the customer itself where that is null, is proved. */
    public Progress identityOf(@Nullable UUID owner) {
        return DocumentProgress.ofIdentity(this, owner);
    }

    boolean isRequested(String requirement) {
        return requestOf(requirement).isPresent();
    }

    /** That something is asked for again, if it is. */
    Optional<Request> requestOf(String requirement) {
        return requests.stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst();
    }
}
