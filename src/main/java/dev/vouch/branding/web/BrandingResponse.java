package dev.vouch.branding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.branding.Branding;
import dev.vouch.branding.Origin;
import dev.vouch.id.PlatformId;
import dev.vouch.page.AccentColor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Branding",
        description =
                "How a platform's hosted pages look, and where they may lead in the end. Absent fields have no value")
record BrandingResponse(
        PlatformId platformId,

        @Schema(example = "branding") String object,
        @Schema(example = "Acme") @Nullable String name,
        @Schema(example = "#0f766e") @Nullable String color,

        @Schema(example = "https://kyc.example.com/assets/3f0c1d5b7a9e4c2f8b6d0a1e2c3f4b5a/logo.png") @Nullable
        String logoUrl,

        @Schema(example = "[\"https://app.example.com\"]") List<String> redirectOrigins,
        @Schema(example = "1") long version) {

    /** @param logoUrl the whole address */
    static BrandingResponse from(Branding branding, @Nullable String logoUrl) {
        AccentColor color = branding.color();
        return new BrandingResponse(
                branding.platform(),
                "branding",
                branding.name(),
                color == null ? null : color.hex(),
                logoUrl,
                branding.redirectOrigins().stream().map(Origin::text).toList(),
                branding.version());
    }
}
