package dev.vouch.openapi;

/**
 * What a merge patch of an object is a patch of, where no operation takes it whole; a bean of this type describes it. Its
 * schema is named {@code BrandingRequest} where the object is {@code Branding}.
 */
public record PatchedRequest(Class<?> type) {}
