package dev.vouch.kyc;

import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.KycFactsReader;
import dev.vouch.requirement.VerificationDetails;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads KYC records, without changing them. */
@Service
public class KycRecords {

    private final CustomerService customers;
    private final KycCaseRepository cases;
    private final KycFactsReader facts;
    private final VerificationDetails details;
    private final KycHistory history;
    private final Findings findings;
    private final TwoPersons persons;

    KycRecords(
            CustomerService customers,
            KycCaseRepository cases,
            KycFactsReader facts,
            VerificationDetails details,
            KycHistory history,
            Findings findings,
            TwoPersons persons) {
        this.customers = customers;
        this.cases = cases;
        this.facts = facts;
        this.details = details;
        this.history = history;
        this.findings = findings;
        this.persons = persons;
    }

    /** The case, which gives the version, is read before the facts: they are never older than it. */
    public KycRecord of(PlatformId platform, CustomerId id) {
        KycCase kycCase = cases.find(platform.uuid(), id.uuid()).orElse(null);
        Customer customer = customers.retrieve(platform, id);
        KycFacts read = facts.read(customer);
        return new KycRecord(
                customer,
                read,
                details.of(read),
                history.newest(platform, id),
                history.newestRatings(platform, id),
                kycCase,
                findings.shown(platform, id),
                persons.waitingOf(platform, List.of(id)));
    }
}
