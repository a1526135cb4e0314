package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerType;
import dev.vouch.document.Document;
import dev.vouch.document.DocumentsSubmitted;
import dev.vouch.id.OwnerId;
import dev.vouch.owner.BeneficialOwners;
import dev.vouch.owner.OwnerVerificationStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets an owner's own verification follow what is submitted for that owner; the others stay as they are. */
@Component
class OwnersVerification {

    private final CustomerService customers;
    private final KycFactsReader reader;
    private final BeneficialOwners owners;

    OwnersVerification(CustomerService customers, KycFactsReader reader, BeneficialOwners owners) {
        this.customers = customers;
        this.reader = reader;
        this.owners = owners;
    }

    /** Those who are asked for again have failed so far, each for its own reason. */
    void reject(Customer customer, List<Request> requests) {
        if (customer.type() == CustomerType.BUSINESS && !requests.isEmpty()) {
            KycFacts facts = reader.read(customer);
            facts.owners()
                    .forEach(owner -> facts.requestOf(owner.requirement())
                            .ifPresent(request -> owners.recordVerification(
                                    customer.platformId(),
                                    customer.id(),
                                    new OwnerId(owner.id()),
                                    OwnerVerificationStatus.REJECTED,
                                    request.reason())));
        }
    }

    void follow(DocumentsSubmitted submitted) {
        Set<UUID> concerned = submitted.documents().stream()
                .map(Document::ownerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!concerned.isEmpty()) {
            Customer customer = customers.lockForChange(submitted.platformId(), submitted.customerId());
            KycFacts facts = reader.read(customer);
            facts.owners().stream()
                    .filter(owner -> concerned.contains(owner.id()))
                    .forEach(owner -> owners.recordVerification(
                            submitted.platformId(),
                            submitted.customerId(),
                            new OwnerId(owner.id()),
                            OwnersProgress.missing(owner, facts).isEmpty()
                                    ? OwnerVerificationStatus.PENDING
                                    : OwnerVerificationStatus.INCOMPLETE,
                            null));
        }
    }
}
