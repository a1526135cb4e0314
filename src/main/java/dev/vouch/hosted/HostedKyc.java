package dev.vouch.hosted;

import dev.vouch.agreement.AgreementDraft;
import dev.vouch.agreement.AgreementService;
import dev.vouch.agreement.CurrentTerms;
import dev.vouch.agreement.Terms;
import dev.vouch.customer.CustomerEdits;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerType;
import dev.vouch.document.DocumentFields;
import dev.vouch.document.Documents;
import dev.vouch.document.NewDocument;
import dev.vouch.document.Upload;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.OwnerId;
import dev.vouch.kyc.KycLinks;
import dev.vouch.kyc.KycRecord;
import dev.vouch.kyc.KycRecords;
import dev.vouch.kyc.KycService;
import dev.vouch.owner.AttestationService;
import dev.vouch.owner.BeneficialOwner;
import dev.vouch.owner.OwnerEdits;
import dev.vouch.owner.OwnerResponse;
import dev.vouch.owner.OwnerService;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.web.Cursor;
import dev.vouch.web.MergePatch;
import dev.vouch.web.Precondition;
import dev.vouch.web.PublicAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything the pages read and change, through the services and rules of the API. */
@Service
class HostedKyc {

    private static final int MOST_OWNERS = 100;

    private final KycRecords records;
    private final KycService kyc;
    private final CustomerService customers;
    private final CustomerEdits customerEdits;
    private final OwnerService owners;
    private final OwnerEdits ownerEdits;
    private final AttestationService attestations;
    private final Documents documents;
    private final AgreementService agreements;
    private final CurrentTerms terms;
    private final KycLinks links;
    private final PublicAddress address;
    private final DocumentFields documentFields;
    private final JsonMapper json;
    private final Clock clock;

    HostedKyc(
            KycRecords records,
            KycService kyc,
            CustomerService customers,
            CustomerEdits customerEdits,
            OwnerService owners,
            OwnerEdits ownerEdits,
            AttestationService attestations,
            Documents documents,
            AgreementService agreements,
            CurrentTerms terms,
            KycLinks links,
            PublicAddress address,
            DocumentFields documentFields,
            JsonMapper json,
            Clock clock) {
        this.records = records;
        this.kyc = kyc;
        this.customers = customers;
        this.customerEdits = customerEdits;
        this.owners = owners;
        this.ownerEdits = ownerEdits;
        this.attestations = attestations;
        this.documents = documents;
        this.agreements = agreements;
        this.terms = terms;
        this.links = links;
        this.address = address;
        this.documentFields = documentFields;
        this.json = json;
        this.clock = clock;
    }

    /** A link that a decision ended stays invalid when KYC is reopened: the customer needs a fresh one. */
    Situation situation(Visit visit) {
        KycRecord record = records.of(visit.platform(), visit.customer());
        if (visit.ended() && !record.customer().kycStatus().isDecided()) {
            throw new RequestFailed(ErrorCode.KYC_LINK_NOT_FOUND, "The decision has ended this link.");
        }
        boolean isBusiness = record.customer().type() == CustomerType.BUSINESS;
        Applicant customer = new Applicant(
                record.customer().type(),
                null,
                "",
                json.valueToTree(CustomerResponse.from(record.customer(), clock.instant())),
                documentsOf(record, null));
        return new Situation(
                visit,
                record,
                customer,
                isBusiness ? owners(visit, record) : List.of(),
                isBusiness ? links.ownersWithLink(visit.platform(), visit.customer()) : Set.of());
    }

    /** @throws NothingToEnter where the case waits or is decided */
    Situation open(Visit visit) {
        Situation situation = situation(visit);
        if (!situation.isOpen()) {
            throw new NothingToEnter();
        }
        return situation;
    }

    private List<Applicant> owners(Visit visit, KycRecord record) {
        List<BeneficialOwner> oldestFirst =
                new ArrayList<>(owners.list(visit.platform(), visit.customer(), Cursor.START, MOST_OWNERS));
        Collections.reverse(oldestFirst);
        return oldestFirst.stream()
                .filter(owner -> visit.owner() == null || owner.id().equals(visit.owner()))
                .map(owner -> new Applicant(
                        CustomerType.INDIVIDUAL,
                        owner.id(),
                        visit.owner() == null ? "/owners/" + owner.id() : "",
                        json.valueToTree(OwnerResponse.from(owner)),
                        documentsOf(record, owner.id().uuid())))
                .toList();
    }

    private static List<DocumentFact> documentsOf(KycRecord record, @Nullable UUID owner) {
        return record.facts().documents().stream()
                .filter(document -> Objects.equals(document.ownerId(), owner))
                .toList();
    }

    void start(Visit visit) {
        if (!visit.ended()) {
            kyc.start(visit.platform(), visit.customer(), visit.actor());
        }
    }

    void send(Visit visit) {
        if (visit.owner() == null) {
            kyc.send(visit.platform(), visit.customer(), visit.actor());
        } else {
            kyc.sendOwn(visit.platform(), visit.customer(), visit.actor());
        }
    }

    /** The address of a fresh link for one owner. */
    String invite(Visit visit, OwnerId owner) {
        return address.of("/kyc/"
                + links.makeForOwner(visit.platform(), visit.customer(), owner, null)
                        .token());
    }

    void save(Visit visit, @Nullable OwnerId owner, ObjectNode change) {
        MergePatch patch = new MergePatch(change);
        if (owner == null) {
            customers.update(visit.platform(), visit.customer(), Precondition.NONE, customerEdits.of(patch));
        } else {
            owners.update(visit.platform(), visit.customer(), owner, Precondition.NONE, ownerEdits.of(patch));
        }
    }

    /** @param known how many owners the form knew */
    OwnerId addOwner(Visit visit, ObjectNode owner, int known) {
        return owners.createOnce(visit.platform(), visit.customer(), ownerEdits.draft(owner), known)
                .id();
    }

    void removeOwner(Visit visit, OwnerId owner) {
        owners.delete(visit.platform(), visit.customer(), owner, Precondition.NONE);
    }

    void attest(Visit visit) {
        attestations.attest(visit.platform(), visit.customer(), null);
    }

    Optional<Terms> terms(Visit visit) {
        return terms.ofService(visit.platform());
    }

    void accept(Visit visit, Terms accepted, String ip) {
        agreements.createOnce(
                visit.platform(),
                visit.customer(),
                new AgreementDraft(accepted.kind(), accepted.version(), accepted.textSha256(), clock.instant(), ip));
    }

    void submit(Visit visit, @Nullable OwnerId owner, ObjectNode fields, Upload file) {
        NewDocument document = documentFields.of(fields, file);
        documents.add(visit.platform(), visit.customer(), owner == null ? null : owner.uuid(), List.of(document));
    }
}
