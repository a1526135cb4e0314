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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts from which requirements, profiles and checks are derived.
 *
 * @param documents the newest of each kind and side, of the customer and of its owners
 * @param ownersAttested whether the business attested that nobody else owns 25 % or more
 * @param requests the open requests
 * @param simulated whether a simulation stands in for missing submissions
 * @param terms null if the platform has no current terms of service
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

    /** The countries of residence or incorporation, and of the address, which may differ for a business. */
    public Set<String> places() {
        Address address = profile().address();
        return Stream.of(profile().country(), address == null ? null : address.country())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The customer's places, nationality and country of birth. */
    public Set<String> ownCountries() {
        Set<String> countries = places();
        Stream.ofNullable(profile().nationality()).forEach(countries::add);
        BirthCountry.of(profile().placeOfBirth()).ifPresent(countries::add);
        return countries;
    }

    /** @param owner the beneficial owner; null for the customer itself */
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

    /** The owners who must be verified, and those of whom documents were requested. */
    public List<OwnerFact> ownersToVerify() {
        return owners.stream()
                .filter(owner -> owner.mustBeVerified() || !requestsOf(owner).isEmpty())
                .toList();
    }

    List<Request> requestsOf(OwnerFact owner) {
        return OwnerRequirement.all(owner.id()).stream()
                .flatMap(requirement -> requestOf(requirement).stream())
                .toList();
    }

    /**
     * The progress of the proof of identity.
     *
     * @param owner the beneficial owner; null for the customer itself
     */
    public Progress identityOf(@Nullable UUID owner) {
        return DocumentProgress.ofIdentity(this, owner);
    }

    public boolean isRequested(String requirement) {
        return requestOf(requirement).isPresent();
    }

    /** The progress of a requirement: a requested one is rejected, whatever was submitted before. */
    Progress progressOf(String requirement, Supplier<Progress> submitted) {
        return requestOf(requirement)
                .map(request -> Progress.rejected(request.reason()))
                .orElseGet(submitted);
    }

    private Optional<Request> requestOf(String requirement) {
        return requests.stream()
                .filter(request -> request.requirement().equals(requirement))
                .findFirst();
    }
}
