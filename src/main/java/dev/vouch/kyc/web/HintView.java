package dev.vouch.kyc.web;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.Phone;
import dev.vouch.customer.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReviewHint",
        description = "For reviewers only: an unusual value of the profile. It causes no review, and no decision needs"
                + " to answer it")
record HintView(
        @Schema(description = "Where in the customer, as a JSON pointer (RFC 6901)", example = "/phone")
        String pointer,

        @Schema(example = "is not in use by the numbering plans of libphonenumber, which may be out of date")
        String message) {

    static List<HintView> of(Profile profile) {
        AdditionalInformation additional = profile.additionalInformation();
        return Stream.concat(
                        ofPhone("/phone", profile.phone()).stream(),
                        ofPhone("/additional_information/phone", additional == null ? null : additional.phone())
                                .stream())
                .toList();
    }

    private static Optional<HintView> ofPhone(String pointer, @Nullable String number) {
        return Phone.hint(number).map(message -> new HintView(pointer, message));
    }
}
