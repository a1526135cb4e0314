package dev.vouch.branding.web;

import dev.vouch.branding.Branding;
import dev.vouch.branding.BrandingDraft;
import dev.vouch.branding.Logo;
import dev.vouch.branding.Origin;
import dev.vouch.document.Upload;
import dev.vouch.error.Fault;
import dev.vouch.page.AccentColor;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A branding in a request, or the result of a merge patch. */
@Schema(description = "How hosted pages look, and where they may lead in the end")
record BrandingRequest(
        @SingleLine
        @Size(max = 100)
        @Schema(description = "What customers call the platform; its own name by default", example = "Acme")
        @Nullable
        String name,

        @Size(max = 7)
        @Schema(
                description = "Of buttons and lines, as six hexadecimal digits. White text on it needs a contrast of at"
                        + " least 4.5:1 (WCAG 2.2, AA)",
                example = "#0f766e")
        @Nullable
        String color,

        @Schema(
                description = "A PNG file of at most 64 kB and 16 to 1024 pixels on each side, as a data URL in base64."
                        + " SVG is refused. It is re-encoded, and served at `logo_url`",
                example = "data:image/png;base64,iVBORw0KGgo=")
        @Nullable
        Upload logo,

        @Size(max = 20)
        @Schema(
                description =
                        "Where the `redirect_url` of a link may lead: scheme, host and port, matched exactly. Live"
                                + " platforms need https",
                example = "[\"https://app.example.com\"]")
        @Nullable
        List<@NotNull @Size(min = 1, max = 255) String> redirectOrigins)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (color != null) {
            AccentColor.of(color)
                    .ifPresentOrElse(
                            wanted -> contrast(wanted, faults),
                            () -> faults.add(Fault.at(
                                    "/color",
                                    "invalid_format",
                                    "must be six hexadecimal digits, for example #0f766e")));
        }
        if (logo != null) {
            faults.addAll(Logo.faults(logo));
        }
        for (int i = 0; redirectOrigins != null && i < redirectOrigins.size(); i++) {
            String origin = redirectOrigins.get(i);
            if (origin != null && Origin.parse(origin).isEmpty()) {
                faults.add(Fault.at(
                        "/redirect_origins/" + i,
                        "invalid_origin",
                        "must be scheme, host and port alone, for example https://app.example.com"));
            }
        }
        return faults;
    }

    private static void contrast(AccentColor color, List<Fault> faults) {
        if (color.contrastWithWhite() < AccentColor.LEAST_CONTRAST) {
            faults.add(Fault.at(
                    "/color",
                    "contrast_too_low",
                    String.format(
                            Locale.ROOT,
                            "has a contrast of %.1f:1 with white text, and WCAG AA needs 4.5:1: choose a darker colour",
                            color.contrastWithWhite())));
        }
    }

    BrandingDraft toDraft(boolean keepsLogo) {
        return new BrandingDraft(
                name,
                Optional.ofNullable(color).flatMap(AccentColor::of).orElse(null),
                keepsLogo,
                logo == null ? null : Logo.of(logo),
                Objects.requireNonNullElse(redirectOrigins, List.<String>of()).stream()
                        .map(origin -> Origin.parse(origin).orElseThrow())
                        .distinct()
                        .toList());
    }

    /** The writable fields without the logo, which stays unless the patch names it. */
    static BrandingRequest from(Branding branding) {
        return new BrandingRequest(
                branding.name(),
                branding.color() == null ? null : branding.color().hex(),
                null,
                branding.redirectOrigins().stream().map(Origin::text).toList());
    }
}
