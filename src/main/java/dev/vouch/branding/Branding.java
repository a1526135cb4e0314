package dev.vouch.branding;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.PlatformId;
import dev.vouch.page.AccentColor;
import dev.vouch.platform.Environment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The appearance of a platform's pages.
 *
 * @param platformName the operator's name for it
 * @param name the name for its customers; null if it is the same
 * @param color null for Vouch's own
 * @param logoHash null without a logo
 * @param redirectOrigins the origins that its pages may redirect to
 */
public record Branding(
        PlatformId platform,
        String platformName,
        Environment environment,
        @Nullable String name,
        @Nullable AccentColor color,
        @Nullable String logoHash,
        List<Origin> redirectOrigins,
        long version) {

    public String shownName() {
        return name == null ? platformName : name;
    }

    public @Nullable String logoPath() {
        return logoHash == null ? null : "/assets/" + logoHash + "/logo.png";
    }

    /** The address, if its origin is still registered. */
    public Optional<String> allowed(@Nullable String redirectUrl) {
        return Optional.ofNullable(redirectUrl)
                .filter(url ->
                        Origin.ofUrl(url).filter(redirectOrigins::contains).isPresent());
    }

    public void refuseUnlessAllowed(@Nullable String redirectUrl) {
        if (redirectUrl != null && allowed(redirectUrl).isEmpty()) {
            throw refusal("/redirect_url", "redirect_not_registered", registered());
        }
    }

    private String registered() {
        return redirectOrigins.isEmpty()
                ? "needs an origin that is registered for the platform, and none is: the operator adds it to the"
                        + " redirect_origins of the platform's branding"
                : "must begin with one of the platform's registered redirect_origins: "
                        + redirectOrigins.stream().map(Origin::text).collect(Collectors.joining(", "));
    }

    static InvalidRequest refusal(String pointer, String code, String message) {
        return new InvalidRequest(Fault.at(pointer, code, message));
    }
}
