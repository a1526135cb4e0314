package dev.vouch.branding;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.PlatformId;
import dev.vouch.page.AccentColor;
import dev.vouch.platform.Environment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a platform show of it.
 *
 * @param platformName what the operator calls it
 * @param name what its customers call it; null where that is the same
 * @param color null for that of Vouch
 * @param logoHash null where it has no logo
 * @param redirectOrigins where its pages may lead in the end
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

    /** Below the service's address. */
    public @Nullable String logoPath() {
        return logoHash == null ? null : "/assets/" + logoHash + "/logo.png";
    }

    /** The address, where it still leads to a registered origin. */
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
                : "must begin with one of the platform's registered redirect_origins: " + redirectOrigins;
    }

    static InvalidRequest refusal(String pointer, String code, String message) {
        return new InvalidRequest(ErrorCode.VALIDATION_FAILED, List.of(Fault.at(pointer, code, message)));
    }
}
