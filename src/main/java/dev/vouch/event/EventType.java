package dev.vouch.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * Every type of event, in the past tense: the one declaration, from which filters and subscriptions derive what they know.
 */
public enum EventType {
    CUSTOMER_CREATED("customer.created"),
    CUSTOMER_UPDATED("customer.updated"),
    CUSTOMER_DELETED("customer.deleted"),
    CUSTOMER_RESTORED("customer.restored"),
    CUSTOMER_LEGAL_HOLD_PLACED("customer.legal_hold.placed"),
    CUSTOMER_LEGAL_HOLD_REMOVED("customer.legal_hold.removed"),
    CUSTOMER_ERASED("customer.erased"),
    CUSTOMER_EVIDENCE_EXPORTED("customer.evidence_exported"),
    CUSTOMER_AGREEMENT_ACCEPTED("customer.agreement.accepted"),
    CUSTOMER_LOCKED("customer.locked"),
    CUSTOMER_UNLOCKED("customer.unlocked"),
    CUSTOMER_KYC_PENDING("customer.kyc.pending"),
    CUSTOMER_KYC_INCOMPLETE("customer.kyc.incomplete"),
    CUSTOMER_KYC_AWAITING_UBO("customer.kyc.awaiting_ubo"),
    CUSTOMER_KYC_UNDER_REVIEW("customer.kyc.under_review"),
    CUSTOMER_KYC_MANUAL_REVIEW("customer.kyc.manual_review"),
    CUSTOMER_KYC_FIRST_APPROVAL("customer.kyc.first_approval"),
    CUSTOMER_KYC_APPROVED("customer.kyc.approved"),
    CUSTOMER_KYC_REJECTED("customer.kyc.rejected"),
    CUSTOMER_KYC_REVIEW_OPENED("customer.kyc.review_opened"),
    CUSTOMER_KYC_REVIEW_CLOSED("customer.kyc.review_closed"),
    CUSTOMER_ENDORSEMENT_FIRST_APPROVAL("customer.endorsement.first_approval"),
    CUSTOMER_ENDORSEMENT_GRANTED("customer.endorsement.granted"),
    CUSTOMER_ENDORSEMENT_REVOKED("customer.endorsement.revoked"),
    CUSTOMER_ENDORSEMENT_REINSTATED("customer.endorsement.reinstated"),
    CUSTOMER_RESTRICTION_CREATED("customer.restriction.created"),
    CUSTOMER_RESTRICTION_DELETED("customer.restriction.deleted"),
    CUSTOMER_RESTRICTION_EXPIRED("customer.restriction.expired"),
    CUSTOMER_LIMITS_FIRST_APPROVAL("customer.limits.first_approval"),
    CUSTOMER_LIMITS_CHANGED("customer.limits.changed"),
    DOCUMENT_CREATED("document.created"),
    DOCUMENT_ACCEPTED("document.accepted"),
    DOCUMENT_REJECTED("document.rejected"),
    DOCUMENT_UPDATED("document.updated"),
    DOCUMENT_SUPERSEDED("document.superseded"),
    DOCUMENT_EXPIRING("document.expiring"),
    DOCUMENT_CONTENT_ACCESSED("document.content_accessed"),
    BENEFICIAL_OWNER_CREATED("beneficial_owner.created"),
    BENEFICIAL_OWNER_UPDATED("beneficial_owner.updated"),
    BENEFICIAL_OWNER_DELETED("beneficial_owner.deleted"),
    BENEFICIAL_OWNER_ATTESTED("beneficial_owner.attested"),
    BENEFICIAL_OWNER_ATTESTATION_VOIDED("beneficial_owner.attestation_voided"),
    WALLET_CREATED("wallet.created"),
    WALLET_ARCHIVED("wallet.archived"),
    EXTERNAL_ACCOUNT_CREATED("external_account.created"),
    EXTERNAL_ACCOUNT_DELETED("external_account.deleted"),
    VIRTUAL_ACCOUNT_CREATED("virtual_account.created"),
    AUTHORIZATION_APPROVED("authorization.approved"),
    AUTHORIZATION_DECLINED("authorization.declined"),
    AUTHORIZATION_REVERSED("authorization.reversed"),
    WEBHOOK_ENDPOINT_DISABLED("webhook_endpoint.disabled"),

    /** Sent on request to one webhook endpoint: nobody can filter by it or subscribe to it. */
    WEBHOOK_ENDPOINT_TEST("webhook_endpoint.test");

    private static final String ALL_OF = ".*";

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    /** The types that a filter matches: one by its name, or all that begin alike, such as {@code customer.*}. */
    public static List<String> matching(String filter) {
        String prefix = filter.endsWith(ALL_OF) ? filter.substring(0, filter.length() - 1) : null;
        return known().stream()
                .filter(type -> prefix == null ? type.equals(filter) : type.startsWith(prefix))
                .toList();
    }

    /** The types that filters and subscriptions may name. */
    public static List<String> known() {
        return Arrays.stream(values())
                .filter(type -> type != WEBHOOK_ENDPOINT_TEST)
                .map(EventType::toString)
                .toList();
    }

    /** Whether a stored event is of this type. */
    public boolean is(String type) {
        return text.equals(type);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
