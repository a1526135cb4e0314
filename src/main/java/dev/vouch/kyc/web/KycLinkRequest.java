package dev.vouch.kyc.web;

import dev.vouch.branding.Origin;
import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "Where the customer continues after the last page. Optional.")
record KycLinkRequest(
        @Size(max = 2048)
        @Schema(
                description =
                        "The URL at which the customer continues after the last page. Its origin must be one of the platform's registered"
                                + " `redirect_origins`",
                example = "https://app.example.com/verified")
        @Nullable
        String redirectUrl)
        implements CrossFieldChecked {

    static @Nullable String redirectUrl(@Nullable KycLinkRequest request) {
        return request == null ? null : request.redirectUrl();
    }

    @Override
    public List<Fault> faults() {
        return redirectUrl == null || Origin.ofUrl(redirectUrl).isPresent()
                ? List.of()
                : List.of(Fault.at(
                        "/redirect_url",
                        "invalid_url",
                        "must be a whole URL without a user, for example https://app.example.com/verified"));
    }
}
