package dev.vouch.branding;

import dev.vouch.page.AccentColor;
import dev.vouch.platform.Environment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A requested branding.
 *
 * @param keepsLogo whether the logo stays; otherwise the draft's logo replaces it, or removes it if null
 */
public record BrandingDraft(
        @Nullable String name,
        @Nullable AccentColor color,
        boolean keepsLogo,
        @Nullable Logo logo,
        List<Origin> redirectOrigins) {

    boolean changes(Branding branding) {
        String hash = logo == null ? null : logo.hash();
        return !Objects.equals(name, branding.name())
                || !Objects.equals(color, branding.color())
                || !redirectOrigins.equals(branding.redirectOrigins())
                || !keepsLogo && !Objects.equals(hash, branding.logoHash());
    }

    void refuseUnlessSecure(Environment environment) {
        for (int i = 0; environment == Environment.LIVE && i < redirectOrigins.size(); i++) {
            if (!redirectOrigins.get(i).isSecure()) {
                throw Branding.refusal(
                        "/redirect_origins/" + i, "https_required", "must begin with https:// on a live platform");
            }
        }
    }
}
