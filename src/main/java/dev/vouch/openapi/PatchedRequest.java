package dev.vouch.openapi;

/**
 * Describes the whole object of a merge patch where no operation accepts it whole; beans of this type are added to the
 * description. Its schema is named {@code BrandingRequest} where the object is {@code Branding}.
 */
public record PatchedRequest(Class<?> type) {}
