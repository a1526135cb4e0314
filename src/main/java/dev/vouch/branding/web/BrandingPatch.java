package dev.vouch.branding.web;

import dev.vouch.branding.Branding;
import dev.vouch.branding.BrandingDraft;
import dev.vouch.branding.Logo;
import dev.vouch.branding.Origin;
import dev.vouch.page.AccentColor;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.MergePatch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A merge patch of a branding: merged into the writable fields and validated by the same rules. */
record BrandingPatch(MergePatch patch, JsonBodies bodies) implements Function<Branding, BrandingDraft> {

    @Override
    public BrandingDraft apply(Branding branding) {
        BrandingRequest wanted = bodies.merge(patch, BrandingRequest.from(branding), BrandingRequest.class);
        return new BrandingDraft(
                wanted.name(),
                Optional.ofNullable(wanted.color()).flatMap(AccentColor::of).orElse(null),
                !patch.has("logo"),
                wanted.logo() == null ? null : Logo.of(wanted.logo()),
                Objects.requireNonNullElse(wanted.redirectOrigins(), List.<String>of()).stream()
                        .map(origin -> Origin.parse(origin).orElseThrow())
                        .distinct()
                        .toList());
    }
}
