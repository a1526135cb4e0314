package dev.vouch.evidence;

import dev.vouch.crypto.CustomerCipher;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerSecrets;
import dev.vouch.customer.CustomerService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the data keys that packs are encrypted with: an erasure destroys them, also for a copy of the database. */
@Component
class EvidenceKeys {

    private final CustomerService customers;
    private final CustomerSecrets secrets;

    EvidenceKeys(CustomerService customers, CustomerSecrets secrets) {
        this.customers = customers;
        this.secrets = secrets;
    }

    /** A customer without secrets gets its data key now. */
    @Transactional
    public CustomerCipher toWrite(ExportedPack pack) {
        Customer customer = customers.lock(pack.platform(), pack.customer());
        customer.refuseIfErased();
        return secrets.of(customer);
    }

    CustomerCipher toRead(ExportedPack pack) {
        Customer customer = customers.retrieve(pack.platform(), pack.customer());
        customer.refuseIfErased();
        return secrets.of(customer);
    }
}
