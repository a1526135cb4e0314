package dev.vouch.kyc;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.FieldsGiven;
import dev.vouch.customer.KycStatus;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is asked for again may have been right already: sending it once more, with the same value, answers that. Inside
 * the transaction that takes it.
 */
@Component
class ConfirmedFields {

    private final KycService kyc;

    ConfirmedFields(KycService kyc) {
        this.kyc = kyc;
    }

    @EventListener
    void on(FieldsGiven given) {
        KycStatus status = given.customer().kycStatus();
        if (status == KycStatus.INCOMPLETE || status == KycStatus.AWAITING_UBO) {
            Set<String> requirements = given.fields().stream()
                    .map(field -> requirement(field, given.customer().type()))
                    .collect(Collectors.toSet());
            kyc.confirm(given.customer().platformId(), given.customer().id(), requirements, Actor.current());
        }
    }

    private static String requirement(String field, CustomerType type) {
        return switch (field) {
            case "first_name", "middle_name", "last_name" -> "full_name";
            case "address", "country" -> type == CustomerType.INDIVIDUAL ? "residential_address" : "registered_address";
            default -> field;
        };
    }
}
