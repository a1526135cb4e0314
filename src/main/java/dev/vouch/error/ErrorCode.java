package dev.vouch.error;

import java.util.Locale;

/** Every error the API can answer: its stable code, its HTTP status and its title. New ones may be added. */
public enum ErrorCode {
    REQUEST_UNREADABLE(400, "The request cannot be read"),
    PARAMETER_INVALID(400, "A query parameter is not valid"),
    CURSOR_INVALID(400, "The cursor does not belong to this list"),
    IF_MATCH_INVALID(400, "The If-Match header is not an ETag"),
    IDEMPOTENCY_KEY_INVALID(400, "The Idempotency-Key is not a UUID v4"),
    UNAUTHORIZED(401, "A valid API key is required"),
    FORBIDDEN(403, "This key's role does not allow the operation"),
    REVIEWER_REQUIRED(403, "Only a reviewer can undo what a reviewer has done"),
    NOT_FOUND(404, "No resource exists at this address"),
    PLATFORM_NOT_FOUND(404, "The platform does not exist"),
    API_KEY_NOT_FOUND(404, "The API key does not exist"),
    CUSTOMER_NOT_FOUND(404, "The customer does not exist"),
    RESTRICTION_NOT_FOUND(404, "The restriction does not exist"),
    BENEFICIAL_OWNER_NOT_FOUND(404, "The beneficial owner does not exist"),
    OWNERSHIP_ATTESTATION_NOT_FOUND(404, "The ownership has not been attested"),
    ENDORSEMENT_NOT_FOUND(404, "The endorsement does not exist"),
    EVENT_NOT_FOUND(404, "The event does not exist"),
    DOCUMENT_NOT_FOUND(404, "The document does not exist"),
    WALLET_NOT_FOUND(404, "The wallet does not exist"),
    EXTERNAL_ACCOUNT_NOT_FOUND(404, "The external account does not exist"),
    VIRTUAL_ACCOUNT_NOT_FOUND(404, "The virtual account does not exist"),
    AUTHORIZATION_NOT_FOUND(404, "The authorization does not exist"),
    EVIDENCE_EXPORT_NOT_FOUND(404, "The evidence export does not exist"),
    TERMS_NOT_FOUND(404, "The terms do not exist"),
    WEBHOOK_ENDPOINT_NOT_FOUND(404, "The webhook endpoint does not exist"),
    WEBHOOK_DELIVERY_NOT_FOUND(404, "The webhook delivery does not exist"),
    KYC_LINK_NOT_FOUND(404, "The link is not valid or has expired"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation exists"),
    IDEMPOTENCY_KEY_REUSED(409, "The Idempotency-Key was used with another request"),
    IDEMPOTENCY_KEY_IN_USE(409, "The first request with this Idempotency-Key is still running"),
    EXTERNAL_ID_TAKEN(409, "Another customer has this external_id"),
    CUSTOMER_ALREADY_LOCKED(409, "The customer is already locked"),
    CUSTOMER_NOT_LOCKED(409, "The customer is not locked"),
    CUSTOMER_NOT_DELETED(409, "The customer is not deleted"),
    RETENTION_RUNNING(409, "The retention period has not ended"),
    LEGAL_HOLD(409, "A legal hold keeps the customer"),
    KYC_STEP_REFUSED(409, "The current KYC status does not allow this step"),
    FOUR_EYES_REQUIRED(409, "A second reviewer must approve"),
    ENDORSEMENT_ALREADY_REVOKED(409, "The endorsement is already revoked"),
    ENDORSEMENT_NOT_REVOKED(409, "The endorsement is not revoked"),
    CUSTOMER_NOT_A_BUSINESS(409, "Only businesses have beneficial owners"),
    KYC_NOT_APPROVED(409, "The customer's KYC is not approved"),
    KYC_REJECTED(409, "The customer's KYC is rejected"),
    CUSTOMER_LOCKED(409, "The customer is locked"),
    ENDORSEMENT_REQUIRED(409, "The customer lacks an endorsement"),
    WALLET_EXISTS(409, "A wallet with this address already exists"),
    EXTERNAL_ACCOUNT_EXISTS(409, "The customer already has this external account"),
    VIRTUAL_ACCOUNT_EXISTS(409, "The customer already has a virtual account in this currency"),
    NO_ACCOUNT_ISSUER(409, "No issuer of virtual accounts is configured"),
    AUTHORIZATION_DECLINED(409, "A declined authorization cannot be reversed"),
    AUTHORIZATION_ALREADY_REVERSED(409, "The authorization is already reversed"),
    EVIDENCE_EXPORT_NOT_COMPLETE(409, "The evidence export is not complete"),
    TERMS_VERSION_EXISTS(409, "This version of the terms already exists"),
    WEBHOOK_ENDPOINT_DISABLED(409, "The webhook endpoint is disabled"),
    TOO_MANY_WEBHOOK_ENDPOINTS(409, "The platform has the maximum number of webhook endpoints"),
    TOO_MANY_WEBHOOK_REPLAYS(409, "Too many replays to the webhook endpoint are running"),
    CUSTOMER_DELETED(410, "The customer has been deleted"),
    ALREADY_DELETED(410, "The object is already deleted"),
    EVIDENCE_EXPORT_EXPIRED(410, "The evidence export has expired"),
    VERSION_STALE(412, "The object has changed since that version"),
    PAYLOAD_TOO_LARGE(413, "The request body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    MEDIA_TYPE_NOT_SUPPORTED(415, "The media type is not supported"),
    VALIDATION_FAILED(422, "The request is not valid"),
    TYPE_IMMUTABLE(422, "A customer's type cannot be changed"),
    RATE_LIMITED(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    NOT_IMPLEMENTED(501, "The method or transfer encoding is unknown"),
    TEMPORARILY_UNAVAILABLE(503, "The service is busy, try again soon");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** As written in the answer: {@code customer_not_found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
