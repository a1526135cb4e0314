package dev.vouch.event;

import java.util.List;

/** Every type of event, in the past tense. {@code customer.*} stands for all that begin so. */
public final class EventTypes {

    public static final List<String> KNOWN = List.of(
            "customer.created",
            "customer.updated",
            "customer.deleted",
            "customer.restored",
            "customer.legal_hold.placed",
            "customer.legal_hold.removed",
            "customer.erased",
            "customer.evidence_exported",
            "customer.agreement.accepted",
            "customer.locked",
            "customer.unlocked",
            "customer.kyc.pending",
            "customer.kyc.incomplete",
            "customer.kyc.awaiting_ubo",
            "customer.kyc.under_review",
            "customer.kyc.manual_review",
            "customer.kyc.first_approval",
            "customer.kyc.approved",
            "customer.kyc.rejected",
            "customer.kyc.review_opened",
            "customer.kyc.review_closed",
            "customer.endorsement.first_approval",
            "customer.endorsement.granted",
            "customer.endorsement.revoked",
            "customer.endorsement.reinstated",
            "customer.restriction.created",
            "customer.restriction.deleted",
            "customer.restriction.expired",
            "customer.limits.first_approval",
            "customer.limits.changed",
            "document.created",
            "document.accepted",
            "document.rejected",
            "document.updated",
            "document.superseded",
            "document.expiring",
            "document.content_accessed",
            "beneficial_owner.created",
            "beneficial_owner.updated",
            "beneficial_owner.deleted",
            "beneficial_owner.attested",
            "beneficial_owner.attestation_voided",
            "wallet.created",
            "wallet.archived",
            "external_account.created",
            "external_account.deleted",
            "virtual_account.created",
            "authorization.approved",
            "authorization.declined",
            "authorization.reversed",
            "webhook_endpoint.disabled");

    private static final String ALL_OF = ".*";

    private EventTypes() {}

    /** The types that a filter lets through; none for one that can never let any through. */
    public static List<String> matching(String filter) {
        String prefix = filter.endsWith(ALL_OF) ? filter.substring(0, filter.length() - 1) : null;
        return KNOWN.stream()
                .filter(type -> prefix == null ? type.equals(filter) : type.startsWith(prefix))
                .toList();
    }
}
