package dev.vouch.erasure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Names each erased customer in the log. */
@Component
class ErasureLog {

    private static final Logger log = LoggerFactory.getLogger(ErasureLog.class);

    @TransactionalEventListener
    void write(PersonalDataErased erased) {
        log.info("Erased {} of {}", erased.customerId(), erased.platformId());
    }
}
